using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution;

/// <summary>The SHA-256 of a document, as a key that needs no allocation.</summary>
internal readonly record struct DocumentHash(ulong A, ulong B, ulong C, ulong D)
{
    public static DocumentHash Of(ReadOnlySpan<byte> document)
    {
        Span<ulong> parts = stackalloc ulong[4];
        SHA256.HashData(document, MemoryMarshal.AsBytes(parts));
        return new DocumentHash(parts[0], parts[1], parts[2], parts[3]);
    }
}

/// <summary>
/// Keeps the operations that were used lately. Reading is free of locks; when the cache is full, the entries that
/// nobody read since the last sweep make room.
/// </summary>
internal sealed class OperationCache(int capacity)
{
    private readonly ConcurrentDictionary<(DocumentHash, string?), Entry> _entries = new();
    private readonly Lock _sweepLock = new();

    public int Count => _entries.Count;

    public CompiledOperation? Find(DocumentHash document, string? operationName)
    {
        if (!_entries.TryGetValue((document, operationName), out var entry)) return null;
        entry.WasRead = true;
        return entry.Operation;
    }

    public void Add(DocumentHash document, string? operationName, CompiledOperation operation)
    {
        if (_entries.Count >= capacity) Sweep();
        _entries[(document, operationName)] = new Entry(operation);
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

    private sealed class Entry(CompiledOperation operation)
    {
        public CompiledOperation Operation { get; } = operation;

        public bool WasRead { get; set; }
    }
}
