namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>Stored documents cannot be used as they are; the message says why.</summary>
public sealed class OperationDocumentStorageException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public OperationDocumentStorageException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
