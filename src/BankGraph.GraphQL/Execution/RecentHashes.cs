namespace BankGraph.GraphQL.Execution;

/// <summary>
/// The hashes of documents that were sent lately. To compare a document with one that was seen costs a fraction of
/// hashing it, and clients send the same few again and again. Safe for any number of threads.
/// </summary>
internal sealed class RecentHashes
{
    private const int Slots = 256;
    private const int LargestDocument = 4096;

    private readonly Entry?[] _entries = new Entry?[Slots];

    /// <summary>The document's SHA-256.</summary>
    public DocumentHash Of(ReadOnlySpan<byte> document)
    {
        if (document.Length > LargestDocument) return DocumentHash.Of(document);
        ref var entry = ref _entries[SlotOf(document)];
        var known = Volatile.Read(ref entry);
        if (known is not null && document.SequenceEqual(known.Document)) return known.Hash;
        var hash = DocumentHash.Of(document);
        Volatile.Write(ref entry, new Entry(document.ToArray(), hash));
        return hash;
    }

    private static int SlotOf(ReadOnlySpan<byte> document)
    {
        var hash = new HashCode();
        hash.AddBytes(document);
        return hash.ToHashCode() & (Slots - 1);
    }

    private sealed record Entry(byte[] Document, DocumentHash Hash);
}
