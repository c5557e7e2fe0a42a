using System.Runtime.InteropServices;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>Balances in memory during a raw batch.</summary>
internal sealed class RawAccounts
{
    private readonly Dictionary<Guid, RawAccount> _accounts = [];

    public int Count => _accounts.Count;

    public IEnumerable<RawAccount> All => _accounts.Values;

    public void Add(Guid id, RawAccount account) => _accounts.Add(id, account);

    public ref RawAccount Of(Guid id) => ref CollectionsMarshal.GetValueRefOrNullRef(_accounts, id);
}

internal struct RawAccount
{
    public byte[] Id;
    public long Balance;
    public long Sequence;
}
