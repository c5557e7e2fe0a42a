namespace BankGraph.Ledger.Posting;

/// <summary>Compares arrays by their elements.</summary>
internal sealed class SameSequence<T> : IEqualityComparer<T[]>
{
    public bool Equals(T[]? x, T[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(T[] items)
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }
}
