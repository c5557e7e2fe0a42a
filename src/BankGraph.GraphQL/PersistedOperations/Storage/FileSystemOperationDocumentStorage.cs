using System.Collections.Frozen;

namespace BankGraph.GraphQL.PersistedOperations.Storage;

/// <summary>The documents of a folder as they were when the server started.</summary>
internal sealed class FileSystemOperationDocumentStorage : IOperationDocumentStorage
{
    private const string Extension = ".graphql";

    private readonly FrozenDictionary<OperationDocumentId, IOperationDocument> _documents;

    private FileSystemOperationDocumentStorage(Dictionary<OperationDocumentId, IOperationDocument> documents) =>
        _documents = documents.ToFrozenDictionary();

    /// <exception cref="OperationDocumentStorageException">
    /// The folder cannot be read, or a file is not what its name says.
    /// </exception>
    public static FileSystemOperationDocumentStorage Load(string directory)
    {
        try
        {
            var documents = new Dictionary<OperationDocumentId, IOperationDocument>();
            foreach (var file in Directory.EnumerateFiles(directory, "*" + Extension))
            {
                var text = File.ReadAllBytes(file);
                documents.Add(DemandId(file, text), new OperationDocumentSourceText(text));
            }

            return new FileSystemOperationDocumentStorage(documents);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OperationDocumentStorageException(
                $"The folder of operations {directory} cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc />
    public ValueTask<IOperationDocument?> TryReadAsync(
        OperationDocumentId documentId,
        CancellationToken cancellationToken = default) => new(_documents.GetValueOrDefault(documentId));

    /// <inheritdoc />
    public ValueTask SaveAsync(
        OperationDocumentId documentId,
        IOperationDocument document,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("A folder of operations is written by whoever releases them, not by clients.");

    private static OperationDocumentId DemandId(string file, byte[] text)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var id = OperationDocumentId.Of(text);
        if (name == id.Value) return id;
        throw new OperationDocumentStorageException(
            $"{file} does not hold the operation that its name says: its SHA-256 is {id}. Publish the operation again; "
            + "if nobody has changed it knowingly, find out who did.");
    }
}
