using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.PersistedOperations;

namespace BankGraph.GraphQL.Execution;

/// <summary>The bounds and switches of a server. Every default is safe for the open internet.</summary>
public sealed class RequestExecutorOptions
{
    /// <summary>How long one operation may take; subscriptions: each event.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether <c>__schema</c>, <c>__type</c> and the downloadable schema are served.</summary>
    public bool AllowIntrospection { get; set; }

    /// <summary>How many compiled operations are kept.</summary>
    public int OperationCacheSize { get; set; } = 1024;

    /// <summary>How many bytes of source text the compiled operations that are kept may have together.</summary>
    public long MaxOperationCacheBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>How many tokens a document may have.</summary>
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>How many letters a name in a document may have; errors repeat names.</summary>
    public int MaxNameLength { get; set; } = 256;

    /// <summary>How many operations and fragments a document may define.</summary>
    public int MaxDefinitions { get; set; } = 200;

    /// <summary>How many levels of fields an operation may have, introspection aside.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>How many fields and fragments an operation may select once its fragments are spread.</summary>
    public int MaxFields { get; set; } = 2_000;

    /// <summary>
    /// How many aliases a document may have: they are how one request does the same many times, such as guessing.
    /// </summary>
    public int MaxAliases { get; set; } = 100;

    /// <summary>How many directives a document may have.</summary>
    public int MaxDirectives { get; set; } = 200;

    /// <summary>How many directives may stand in one place.</summary>
    public int MaxDirectivesPerLocation { get; set; } = 10;

    /// <summary>How many lists and objects may lie inside each other in a literal, or in a variable.</summary>
    public int MaxInputDepth { get; set; } = 32;

    /// <summary>How many bytes of JSON the variables may have.</summary>
    public int MaxVariableBytes { get; set; } = 128 * 1024;

    /// <summary>How many values the variables may have, each element of a list and field of an object one.</summary>
    public int MaxVariableValues { get; set; } = 5_000;

    /// <summary>How many levels of fields <c>__schema</c> and <c>__type</c> may have below them.</summary>
    public int MaxIntrospectionDepth { get; set; } = 20;

    /// <summary>
    /// How often introspection may go from a type to its members, or to its kin: each time multiplies the answer by the
    /// size of the schema.
    /// </summary>
    public int MaxIntrospectionLists { get; set; } = 2;

    /// <summary>How many errors validation reports before it stops.</summary>
    public int MaxValidationErrors { get; set; } = 5;

    /// <summary>How many errors a response carries; the rest are dropped.</summary>
    public int MaxErrors { get; set; } = 100;

    /// <summary>How many bytes a request's body may have.</summary>
    public int MaxRequestBytes { get; set; } = 256 * 1024;

    /// <summary>How many events may wait for a slow subscriber before the subscription ends with an error.</summary>
    public int MaxQueuedEvents { get; set; } = 256;

    /// <summary>How stored documents are used.</summary>
    public PersistedOperationOptions PersistedOperations { get; } = new();

    /// <summary>Whether messages of unexpected exceptions are sent to the client; never in production.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>What the parser accepts: never less than what is asked of validation.</summary>
    internal ParserOptions ToParserOptions() => new()
    {
        MaxAllowedTokens = MaxTokens,
        MaxAllowedNameLength = MaxNameLength,
        MaxAllowedFields = Math.Max(ParserOptions.Default.MaxAllowedFields, MaxFields),
        MaxAllowedNodes = (int)Math.Min(int.MaxValue, Math.Max(ParserOptions.Default.MaxAllowedNodes, MaxTokens * 4L)),
    };
}
