namespace BankGraph.Benchmarks.Ledger;

/// <summary>An account in memory during a raw batch.</summary>
internal sealed class RawAccount
{
    public required object Id { get; init; }

    public long Balance { get; set; }

    public long Sequence { get; set; }
}
