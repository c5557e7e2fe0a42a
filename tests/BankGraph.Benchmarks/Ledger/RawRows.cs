namespace BankGraph.Benchmarks.Ledger;

/// <summary>The rows of a raw batch, as values in the order of their columns.</summary>
internal sealed class RawRows(int transfers, long now)
{
    private static readonly object Euro = "EUR";
    private static readonly object Kind = "Transfer";
    private static readonly object Status = "Booked";
    private static readonly object Today = DateOnly.FromDateTime(DateTime.Today).ToString("yyyy-MM-dd");
    private readonly object _now = now;

    public object Now => _now;

    public List<object> Transactions { get; } = new(transfers * 8);

    public List<object> Entries { get; } = new(transfers * 16);

    public List<object> Keys { get; } = new(transfers * 6);

    public List<object> Outbox { get; } = new(transfers);

    public void Add(byte[] id, byte[] key, long amountMinor, ref RawAccount from, ref RawAccount to)
    {
        Transactions.AddRange([id, Kind, Status, amountMinor, Euro, _now, Today, DBNull.Value]);
        AddEntry(id, -amountMinor, ref from);
        AddEntry(id, amountMinor, ref to);
        Keys.AddRange([key, key, id, DBNull.Value, DBNull.Value, _now]);
        Outbox.Add(id);
    }

    private void AddEntry(byte[] transactionId, long amountMinor, ref RawAccount account)
    {
        account.Balance += amountMinor;
        account.Sequence++;
        Entries.AddRange(
            [account.Id, account.Sequence, transactionId, amountMinor, account.Balance, _now, Today, DBNull.Value]);
    }
}
