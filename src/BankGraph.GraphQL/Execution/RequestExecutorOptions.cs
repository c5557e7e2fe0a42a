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

    /// <summary>How many tokens a document may have.</summary>
    public int MaxTokens { get; set; } = 10_000;

    /// <summary>How many levels of fields an operation may have, introspection aside.</summary>
    public int MaxDepth { get; set; } = 20;

    /// <summary>How many fields an operation may select once its fragments are spread.</summary>
    public int MaxFields { get; set; } = 2_000;

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
}
