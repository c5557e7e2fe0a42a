using BankGraph.Ledger;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The rows of a raw batch, as values in the order of their columns.</summary>
internal sealed class RawRows(LedgerStore store, int transfers, long now)
{
    private static readonly object Euro = "EUR";
    private static readonly object Kind = "Transfer";
    private static readonly object Status = "Booked";
    private readonly object _today = store.ToParameter(DateOnly.FromDateTime(DateTime.Today));
    private readonly object _now = now;

    public object Now => _now;

    public List<object> Transactions { get; } = new(transfers * 8);

    public List<object> Entries { get; } = new(transfers * 16);

    public List<object> Keys { get; } = new(transfers * 6);

    public List<object> Outbox { get; } = new(transfers);

    public void Add(object id, RawContestant.Request request, Dictionary<Guid, RawAccount> accounts)
    {
        Transactions.AddRange([id, Kind, Status, request.AmountMinor, Euro, _now, _today, DBNull.Value]);
        AddEntry(id, -request.AmountMinor, accounts[request.From]);
        AddEntry(id, request.AmountMinor, accounts[request.To]);
        Keys.AddRange([request.Key, request.Key, id, DBNull.Value, DBNull.Value, _now]);
        Outbox.Add(id);
    }

    private void AddEntry(object transactionId, long amountMinor, RawAccount account)
    {
        account.Balance += amountMinor;
        account.Sequence++;
        Entries.AddRange(
            [account.Id, account.Sequence, transactionId, amountMinor, account.Balance, _now, _today, DBNull.Value]);
    }
}
