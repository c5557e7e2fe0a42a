using System.Text.Json;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>What the transport says when a request cannot be executed at all.</summary>
internal static class RequestErrors
{
    public static readonly IError Empty = new Error("The GraphQL request is empty.", ErrorCodes.InvalidRequest);

    public static readonly IError Batch =
        new Error("The request must be one JSON object; batches are not served.", ErrorCodes.InvalidRequest);

    public static readonly IError EmptyBatch = new Error("The batch has no request.", ErrorCodes.InvalidRequest);

    public static readonly IError NotAnObject = new Error("The request must be a JSON object.", ErrorCodes.Syntax);

    public static readonly IError NotUtf8 = new Error("The request must be UTF-8.", ErrorCodes.Syntax);

    public static readonly IError NothingToExecute =
        new Error("The request has neither `query` nor `id`.", ErrorCodes.Syntax);

    public static readonly IError NotAcceptable = new Error(
        "None of the media types in `Accept` can be produced.",
        ErrorCodes.NoAcceptableMediaType);

    public static readonly IError UnsupportedMediaType = new Error(
        "The body must be `application/json` in UTF-8, without a content encoding.",
        ErrorCodes.UnsupportedMediaType);

    public static readonly IError MethodNotAllowed =
        new Error("GraphQL is served by GET (queries only) and POST.", ErrorCodes.MethodNotAllowed);

    public static readonly IError GetNotAllowed = new Error("GraphQL is served by POST.", ErrorCodes.MethodNotAllowed);

    public static readonly IError NoStream = new Error(
        "Subscriptions need `Accept: text/event-stream` or a WebSocket with `graphql-transport-ws`.",
        ErrorCodes.StreamingNotSupported);

    public static readonly IError CrossSite = new Error(
        "A GET from another site's page must carry the header `GraphQL-Preflight: 1`.",
        ErrorCodes.CrossSiteRequest);

    public static IError LargeBatch(int maxSize) =>
        new Error($"A batch may have {maxSize} requests at most.", ErrorCodes.InvalidRequest);

    public static IError TooLarge(int maxBytes) =>
        new Error($"The request may have {maxBytes} bytes at most.", ErrorCodes.BodyTooLarge);

    public static IError WrongType(string parameter, string expected) =>
        new Error($"`{parameter}` must be {expected}.", ErrorCodes.InvalidRequest);

    public static IError Malformed(JsonException exception) =>
        new Error("The request is not valid JSON.", ErrorCodes.Syntax)
        {
            Locations =
            [
                new ErrorLocation((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1),
            ],
        };
}
