namespace BankGraph.GraphQL.PersistedOperations.Storage;

/// <summary>
/// Keeps the documents that were used last. It is asked only when the compiled operation is not at hand, so one lock
/// does.
/// </summary>
internal sealed class InMemoryOperationDocumentStorage(PersistedOperationOptions options) : IOperationDocumentStorage
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Dictionary<OperationDocumentId, LinkedListNode<Entry>> _byId = [];
    private int _bytes;

    /// <inheritdoc />
    public ValueTask<IOperationDocument?> TryReadAsync(
        OperationDocumentId documentId,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(documentId, out var node)) return default;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return new(node.Value.Document);
        }
    }

    /// <inheritdoc />
    public ValueTask SaveAsync(
        OperationDocumentId documentId,
        IOperationDocument document,
        CancellationToken cancellationToken = default)
    {
        var entry = new Entry(documentId, document, document.AsSpan().Length);
        if (entry.Bytes > options.MaxBytesInMemory || options.MaxDocumentsInMemory < 1) return default;
        lock (_lock)
        {
            if (_byId.TryGetValue(documentId, out var former)) Remove(former);
            while (_byId.Count >= options.MaxDocumentsInMemory || _bytes > options.MaxBytesInMemory - entry.Bytes)
            {
                if (_byUse.Last is not { } oldest) break;
                Remove(oldest);
            }

            _byId.Add(documentId, _byUse.AddFirst(entry));
            _bytes += entry.Bytes;
        }

        return default;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _byId.Remove(node.Value.Id);
        _bytes -= node.Value.Bytes;
    }

    private sealed record Entry(OperationDocumentId Id, IOperationDocument Document, int Bytes);
}
