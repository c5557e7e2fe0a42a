namespace BankGraph.Ledger.Verification;

/// <summary>Adds up the entries of every transaction.</summary>
internal sealed class TransactionAudit(List<LedgerFinding> findings)
{
    public const string Query =
        "SELECT t.id, t.status, t.booked_at, t.value_date, o.transaction_id, a.currency, e.amount_minor, " +
        "e.booked_at, e.value_date FROM ledger_transactions t " +
        "LEFT JOIN ledger_outbox o ON o.transaction_id = t.id " +
        "LEFT JOIN ledger_entries e ON e.transaction_id = t.id " +
        "LEFT JOIN ledger_accounts a ON a.id = e.account_id ORDER BY t.id";

    private readonly Dictionary<Currency, Int128> _totals = [];
    private Guid? _transactionId;
    private TransactionStatus _status;
    private bool _hasMessage;
    private int _entries;

    public void Read(LedgerRow row)
    {
        var id = row.Guid(0);
        if (_transactionId != id)
        {
            FinishTransaction();
            (_transactionId, _status, _hasMessage) = (id, row.Enum<TransactionStatus>(1), !row.IsNull(4));
        }

        if (row.IsNull(6)) return;
        _entries++;
        if (!row.IsNull(5))
            _totals[row.Currency(5)] = _totals.GetValueOrDefault(row.Currency(5)) + row.Int64(6);
        if (row.Instant(7) != row.Instant(2) || row.Date(8) != row.Date(3))
            Find(LedgerFindingCode.EntryDiffersFromTransaction, "An entry has another instant or value date.");
    }

    public void Finish() => FinishTransaction();

    private void FinishTransaction()
    {
        if (_transactionId is not null) Check();
        _totals.Clear();
        (_transactionId, _entries) = (null, 0);
    }

    private void Check()
    {
        var wasBooked = _status is TransactionStatus.Booked or TransactionStatus.Reversed;
        if (wasBooked != _hasMessage)
            Find(LedgerFindingCode.Outbox, wasBooked ? "It has no message." : "It has a message and is not booked.");
        if (!wasBooked && _entries > 0)
            Find(LedgerFindingCode.EntriesOfUnbooked, $"{_status} with {_entries} entries.");
        if (wasBooked && _entries < 2) Find(LedgerFindingCode.Unbalanced, $"Its entries number {_entries}.");
        foreach (var (currency, total) in _totals)
        {
            if (total != 0) Find(LedgerFindingCode.Unbalanced, $"{total} is left over in {currency}.");
        }
    }

    private void Find(LedgerFindingCode code, string detail) =>
        findings.Add(new LedgerFinding(code, _transactionId?.ToString() ?? "", detail));
}
