namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>
/// Keeps documents under their ids. Registered as a service; where there are several, they are read in the order of
/// their registration, and the last one takes what clients register. Nothing that a storage returns is believed before
/// its SHA-256 has been compared with the id.
/// </summary>
public interface IOperationDocumentStorage
{
    /// <summary>Reads a document; null when there is none of that id.</summary>
    ValueTask<IOperationDocument?> TryReadAsync(
        OperationDocumentId documentId,
        CancellationToken cancellationToken = default);

    /// <summary>Keeps a document, which has been validated and whose SHA-256 is the id.</summary>
    ValueTask SaveAsync(
        OperationDocumentId documentId,
        IOperationDocument document,
        CancellationToken cancellationToken = default);
}
