namespace BankGraph.Ledger.Verification;

/// <summary>Walks every account's entries from the first to the newest, and adds up the book.</summary>
internal sealed class AccountAudit(List<LedgerFinding> findings)
{
    public const string Query =
        "SELECT a.id, a.currency, a.balance_minor, a.held_minor, a.overdraft_limit_minor, a.may_go_negative, " +
        "a.sequence, a.status, e.sequence, e.amount_minor, e.balance_after_minor, e.booked_at " +
        "FROM ledger_accounts a LEFT JOIN ledger_entries e ON e.account_id = a.id ORDER BY a.id, e.sequence";

    private readonly Dictionary<Currency, Int128> _book = [];
    private Guid _accountId;
    private Account? _account;
    private long _sequence;
    private Int128 _balance;
    private DateTime? _bookedAt;

    public void Read(LedgerRow row)
    {
        var id = row.Guid(0);
        if (_account is null || id != _accountId)
        {
            FinishAccount();
            StartAccount(id, row);
        }

        if (!row.IsNull(8)) Follow(row.Int64(8), row.Int64(9), row.Int64(10), row.Instant(11));
    }

    public void Finish()
    {
        FinishAccount();
        foreach (var (currency, total) in _book)
        {
            if (total != 0) findings.Add(new LedgerFinding(LedgerFindingCode.Book, currency.Code, $"Off by {total}."));
        }
    }

    private void StartAccount(Guid id, LedgerRow row)
    {
        (_accountId, _sequence, _balance, _bookedAt) = (id, 0, 0, null);
        _account = new Account(id, row.Currency(1), DateTime.UnixEpoch)
        {
            BalanceMinor = row.Int64(2),
            HeldMinor = row.Int64(3),
            OverdraftLimitMinor = row.Int64(4),
            MayGoNegative = row.Boolean(5),
            Sequence = row.Int64(6),
            Status = row.Enum<AccountStatus>(7),
        };
    }

    private void Follow(long sequence, long amountMinor, long balanceAfterMinor, DateTime? bookedAt)
    {
        if (sequence != _sequence + 1)
            Find(LedgerFindingCode.SequenceGap, $"Entry {sequence} follows entry {_sequence}.");
        if (amountMinor == 0) Find(LedgerFindingCode.ZeroEntry, $"Entry {sequence} moves nothing.");
        var balance = _balance + amountMinor;
        if (balance != balanceAfterMinor)
            Find(LedgerFindingCode.RunningBalance, $"Entry {sequence} leaves {balanceAfterMinor}, not {balance}.");
        if (bookedAt < _bookedAt)
            Find(LedgerFindingCode.BookedOutOfOrder, $"Entry {sequence} is earlier than the one before.");
        (_sequence, _balance, _bookedAt) = (sequence, balanceAfterMinor, bookedAt);
    }

    private void FinishAccount()
    {
        if (_account is not { } account) return;
        _account = null;
        _book[account.Currency] = _book.GetValueOrDefault(account.Currency) + account.BalanceMinor;

        if (account.Sequence != _sequence)
            Find(LedgerFindingCode.SequenceGap, $"The account is at {account.Sequence}, its entries at {_sequence}.");
        if (account.BalanceMinor != _balance)
            Find(LedgerFindingCode.AccountBalance, $"The account has {account.BalanceMinor}, its entries {_balance}.");
        if (account.HeldMinor < 0) Find(LedgerFindingCode.NegativeHold, $"{account.HeldMinor} is held.");
        if (account.Status == AccountStatus.Closed && (account.BalanceMinor, account.HeldMinor) is not (0, 0))
            Find(LedgerFindingCode.ClosedWithBalance, $"{account.BalanceMinor} is left, {account.HeldMinor} is held.");
        if (!account.MayGoNegative && account.Available.AmountMinor < 0)
            Find(LedgerFindingCode.Overdrawn, $"{account.Available.AmountMinor} is available.");
    }

    private void Find(LedgerFindingCode code, string detail) =>
        findings.Add(new LedgerFinding(code, _accountId.ToString(), detail));
}
