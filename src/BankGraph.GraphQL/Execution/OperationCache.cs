using System.Collections.Concurrent;
using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Keeps the operations that were used lately, by the hash of their document, which is also the id under which the
/// document may be stored. Reading is free of locks; when the cache is full, the entries that nobody read since the
/// last sweep make room.
/// </summary>
/// <param name="capacity">How many operations are kept.</param>
/// <param name="maxBytes">
/// How many bytes of source text they may have together. What is compiled of a document grows with its text, so this
/// bounds the memory that clients can fill with documents of their own.
/// </param>
internal sealed class OperationCache(int capacity, long maxBytes)
{
    private readonly ConcurrentDictionary<(DocumentHash, string?), Entry> _entries = new();
    private readonly Lock _addLock = new();
    private long _bytes;

    public int Count => _entries.Count;

    /// <summary>
    /// Finds an operation; with <paramref name="isStored"/> only one whose document was found in a storage, or was put
    /// there. Otherwise whether an id is known would depend on what somebody else has sent.
    /// </summary>
    public CompiledOperation? Find(DocumentHash document, string? operationName, bool isStored)
    {
        if (!_entries.TryGetValue((document, operationName), out var entry)) return null;
        if (isStored && !entry.IsStored) return null;
        entry.WasRead = true;
        return entry.Operation;
    }

    /// <summary>Keeps an operation whose document has so many bytes; one that fits nowhere is not kept.</summary>
    public void Add(DocumentHash document, string? operationName, CompiledOperation operation, int bytes, bool isStored)
    {
        if (capacity < 1 || bytes > maxBytes) return;
        lock (_addLock)
        {
            Remove((document, operationName));
            while (_entries.Count >= capacity || _bytes > maxBytes - bytes) Sweep();
            _entries[(document, operationName)] = new Entry(operation, bytes, isStored);
            _bytes += bytes;
        }
    }

    private void Sweep()
    {
        var before = _entries.Count;
        foreach (var (key, entry) in _entries)
        {
            if (entry.WasRead) entry.WasRead = false;
            else Remove(key);
        }

        if (_entries.Count < before) return;
        foreach (var key in _entries.Keys.Take(Math.Max(1, before / 4))) Remove(key);
    }

    private void Remove((DocumentHash, string?) key)
    {
        if (_entries.TryRemove(key, out var entry)) _bytes -= entry.Bytes;
    }

    private sealed class Entry(CompiledOperation operation, int bytes, bool isStored)
    {
        public CompiledOperation Operation { get; } = operation;

        public int Bytes { get; } = bytes;

        public bool IsStored { get; } = isStored;

        public bool WasRead { get; set; }
    }
}
