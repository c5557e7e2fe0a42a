namespace BankGraph.GraphQL;

/// <summary>The values of <c>extensions.code</c>; where Hot Chocolate has one, it is the same.</summary>
public static class ErrorCodes
{
    /// <summary>The request is not one: not JSON of the right shape, or nothing to execute.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The document, or the request around it, cannot be read.</summary>
    public const string Syntax = "HC0011";

    /// <summary>The document does not fit the schema.</summary>
    public const string Validation = "HC0016";

    /// <summary>Null where the schema promises, or demands, a value.</summary>
    public const string NonNull = "HC0018";

    /// <summary>A value does not fit its type.</summary>
    public const string InvalidType = "HC0017";

    /// <summary>No operation of that name, or several and no name.</summary>
    public const string OperationNotFound = "HC0068";

    /// <summary>Introspection is switched off.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>The document would cost too much.</summary>
    public const string CostExceeded = "HC0047";

    /// <summary>A list needs exactly one of the arguments that bound it.</summary>
    public const string OneSlicingArgumentRequired = "HC0082";

    /// <summary>More items asked for than a page may hold.</summary>
    public const string MaxPageSizeExceeded = "HC0051";

    /// <summary>A page's size must be given.</summary>
    public const string PageSizeRequired = "HC0052";

    /// <summary>A page's size is below zero.</summary>
    public const string NegativePageSize = "HC0079";

    /// <summary>No document is stored under the id.</summary>
    public const string PersistedOperationNotFound = "HC0020";

    /// <summary>Only stored documents are executed, and this is none.</summary>
    public const string OnlyPersistedOperationsAllowed = "HC0067";

    /// <summary>A document came with the hash of another one.</summary>
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_MISMATCH";

    /// <summary>None of the media types in Accept can be produced.</summary>
    public const string NoAcceptableMediaType = "HC0063";

    /// <summary>A cursor is not one that this field gave.</summary>
    public const string InvalidCursor = "HC0078";

    /// <summary>A filter's operation that cannot take null was given it.</summary>
    public const string NullFilter = "HC0026";

    /// <summary>Several items where one at most was promised.</summary>
    public const string MoreThanOneElement = "HC0022";

    /// <summary>An id is not one that this schema gave.</summary>
    public const string InvalidId = "HC0081";

    /// <summary>The document is nested deeper than allowed.</summary>
    public const string MaxDepthExceeded = "HC0089";

    /// <summary>The document is larger than allowed.</summary>
    public const string DocumentTooLarge = "HC0090";

    /// <summary>The variables are larger, or nested deeper, than allowed.</summary>
    public const string VariablesTooLarge = "HC0096";

    /// <summary>The request took longer than allowed.</summary>
    public const string Timeout = "HC0045";

    /// <summary>The caller went away.</summary>
    public const string Cancelled = "HC0049";

    /// <summary>Something broke on the server; the correlation id names the log entry.</summary>
    public const string Unexpected = "INTERNAL_SERVER_ERROR";

    /// <summary>A method that the transport does not know, or a mutation by GET.</summary>
    public const string MethodNotAllowed = "HC0091";

    /// <summary>A content type that the transport does not know.</summary>
    public const string UnsupportedMediaType = "HC0092";

    /// <summary>The body is larger than allowed.</summary>
    public const string BodyTooLarge = "HC0093";

    /// <summary>A subscription over a transport that answers once.</summary>
    public const string StreamingNotSupported = "HC0094";

    /// <summary>The request may have been made by another site's page without its visitor's knowledge.</summary>
    public const string CrossSiteRequest = "HC0095";

    /// <summary>The caller asks for too much at a time; <c>retryAfterSeconds</c> says how long to wait.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The subscriber fell too far behind the events, and has to subscribe again.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>The field needs a signed-in caller.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller lacks the right.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";
}
