namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>How stored documents are used.</summary>
public sealed class PersistedOperationOptions
{
    private IError _operationNotAllowedError = new Error(
        "Only persisted operations are allowed.", ErrorCodes.OnlyPersistedOperationsAllowed);

    /// <summary>
    /// Whether nothing is executed but stored documents. Then clients cannot register documents either.
    /// </summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>
    /// Whether, with <see cref="OnlyAllowPersistedDocuments"/>, a request may bring a document that is stored along;
    /// otherwise it must name it by its id.
    /// </summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>
    /// Whether stored documents are executed without being validated. They are validated once in the life of a process,
    /// so there is little to gain; validation is also what bounds them.
    /// </summary>
    public bool SkipPersistedDocumentValidation { get; set; }

    /// <summary>How many documents the storage in memory keeps; those unused for longest make room.</summary>
    public int MaxDocumentsInMemory { get; set; } = 1000;

    /// <summary>How many bytes the documents in memory may have together.</summary>
    public int MaxBytesInMemory { get; set; } = 8 * 1024 * 1024;

    /// <summary>The answer to a document that is not allowed.</summary>
    public IError OperationNotAllowedError
    {
        get => _operationNotAllowedError;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _operationNotAllowedError = value;
        }
    }

    /// <summary>What requests may do with ids.</summary>
    internal PersistedOperationPipeline Pipeline { get; set; }
}

/// <summary>What requests may do with ids of documents.</summary>
internal enum PersistedOperationPipeline
{
    /// <summary>Nothing: every request brings its document.</summary>
    None,

    /// <summary>Name a document that the storages hold.</summary>
    Stored,

    /// <summary>Also have a document stored that they bring along.</summary>
    Automatic,
}
