using System.Collections.Concurrent;
using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Keeps the operations that were used lately, by the hash of their document, which is also the id under which the
/// document may be stored. Reading is free of locks; when the cache is full, the entries that nobody read since the
/// last sweep make room.
/// </summary>
internal sealed class OperationCache(int capacity)
{
    private readonly ConcurrentDictionary<(DocumentHash, string?), Entry> _entries = new();
    private readonly Lock _sweepLock = new();

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

    public void Add(DocumentHash document, string? operationName, CompiledOperation operation, bool isStored)
    {
        if (_entries.Count >= capacity) Sweep();
        _entries[(document, operationName)] = new Entry(operation, isStored);
    }

    private void Sweep()
    {
        lock (_sweepLock)
        {
            var removed = 0;
            foreach (var (key, entry) in _entries)
            {
                if (entry.WasRead) entry.WasRead = false;
                else if (_entries.TryRemove(key, out _)) removed++;
            }

            if (removed > 0) return;
            foreach (var key in _entries.Keys.Take(Math.Max(1, capacity / 4))) _entries.TryRemove(key, out _);
        }
    }

    private sealed class Entry(CompiledOperation operation, bool isStored)
    {
        public CompiledOperation Operation { get; } = operation;

        public bool IsStored { get; } = isStored;

        public bool WasRead { get; set; }
    }
}
