using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.PersistedOperations.Requests;

/// <summary>
/// Says which document a request is about and whether it may be executed, and fetches it where the request names it
/// only. Nothing here believes a hash that it has not calculated itself.
/// </summary>
internal sealed class RequestedDocuments
{
    private readonly PersistedOperationOptions _options;
    private readonly IOperationDocumentStorage[] _storages;
    private readonly bool _canRegister;
    private readonly RecentHashes _hashes = new();

    /// <exception cref="OperationDocumentStorageException">The set-up makes no sense.</exception>
    public RequestedDocuments(PersistedOperationOptions options, IEnumerable<IOperationDocumentStorage> storages)
    {
        _options = options;
        _storages = [.. storages];
        _canRegister = options.Pipeline == PersistedOperationPipeline.Automatic && !options.OnlyAllowPersistedDocuments;
        Demand(
            options.Pipeline != PersistedOperationPipeline.None || !options.OnlyAllowPersistedDocuments,
            "OnlyAllowPersistedDocuments needs UsePersistedOperationPipeline(): without it nothing could be executed.");
        Demand(
            options.Pipeline == PersistedOperationPipeline.None || _storages.Length > 0,
            "Persisted operations need a storage: add one, such as AddFileSystemOperationDocumentStorage(directory).");
        Demand(
            !_canRegister || _storages[^1] is not Storage.FileSystemOperationDocumentStorage,
            "Clients cannot write to a folder of operations: add AddInMemoryOperationDocumentStorage() after it.");
    }

    /// <summary>Which document it is.</summary>
    /// <exception cref="GraphQLException">The request names or brings none that could be executed.</exception>
    public DocumentReference Identify(GraphQLRequest request)
    {
        if (!request.Document.IsEmpty) return IdentifyDocument(request);
        if (_options.Pipeline == PersistedOperationPipeline.None)
        {
            throw new GraphQLException(PersistedQueryExtension.Exists(request.Extensions)
                ? PersistedOperationErrors.NotSupported
                : PersistedOperationErrors.NoDocument);
        }

        if (request.DocumentId.IsEmpty)
        {
            return PersistedQueryExtension.TryRead(request.Extensions, out var registered)
                ? new DocumentReference(registered, MustBeStored: true, IsToBeSaved: false)
                : throw new GraphQLException(PersistedOperationErrors.NoDocument);
        }

        return request.DocumentId.TryGetHash(out var hash)
            ? new DocumentReference(hash, MustBeStored: true, IsToBeSaved: false)
            : throw new GraphQLException(PersistedOperationErrors.NotFound(request.DocumentId, _canRegister));
    }

    /// <summary>Fetches a document that must be stored.</summary>
    /// <exception cref="GraphQLException">It is not.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        DocumentReference reference,
        GraphQLRequest request,
        CancellationToken cancellationToken)
    {
        var id = new OperationDocumentId(reference.Hash);
        foreach (var storage in _storages)
        {
            var found = await storage.TryReadAsync(id, cancellationToken).ConfigureAwait(false);
            if (found is null) continue;
            if (DocumentHash.Of(found.AsSpan()) == reference.Hash) return found.ToArray();
            throw new OperationDocumentStorageException(
                $"{storage.GetType().Name} holds another document under the id {id}.");
        }

        throw new GraphQLException(request.Document.IsEmpty
            ? PersistedOperationErrors.NotFound(id, _canRegister)
            : _options.OperationNotAllowedError);
    }

    /// <summary>Stores a document that a client has registered.</summary>
    public ValueTask SaveAsync(
        DocumentReference reference,
        GraphQLRequest request,
        CancellationToken cancellationToken) =>
        _storages[^1].SaveAsync(
            new OperationDocumentId(reference.Hash),
            new OperationDocumentSourceText(request.Document.ToArray()),
            cancellationToken);

    private DocumentReference IdentifyDocument(GraphQLRequest request)
    {
        if (_options is { OnlyAllowPersistedDocuments: true, AllowDocumentBody: false })
        {
            throw new GraphQLException(_options.OperationNotAllowedError);
        }

        var hash = _hashes.Of(request.Document.Span);
        if (_options.Pipeline == PersistedOperationPipeline.None) return new DocumentReference(hash, false, false);
        var isClaimed = PersistedQueryExtension.TryRead(request.Extensions, out var claimed);
        if (isClaimed && claimed != hash) throw new GraphQLException(PersistedOperationErrors.Mismatch);
        return new DocumentReference(hash, _options.OnlyAllowPersistedDocuments, isClaimed && _canRegister);
    }

    private static void Demand(bool condition, string message)
    {
        if (!condition) throw new OperationDocumentStorageException(message);
    }
}
