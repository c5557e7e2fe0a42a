namespace BankGraph.Ledger.Posting;

/// <summary>Between the ledger's objects and the columns that <see cref="Statements"/> names.</summary>
internal static class Rows
{
    // Enum.ToString looks the name up each time; a batch writes thousands.
    private static readonly string[] Kinds = Enum.GetNames<TransactionKind>();
    private static readonly string[] TransactionStatuses = Enum.GetNames<TransactionStatus>();

    public static Account ReadAccount(LedgerRow row) => new(row.Guid(0), row.Currency(1), row.Instant(8) ?? default)
    {
        BalanceMinor = row.Int64(2),
        HeldMinor = row.Int64(3),
        OverdraftLimitMinor = row.Int64(4),
        MayGoNegative = row.Boolean(5),
        Sequence = row.Int64(6),
        Status = row.Enum<AccountStatus>(7),
        LastBookedAt = row.Instant(9),
        Purpose = row.Text(10),
    };

    public static Transaction ReadTransaction(LedgerRow row) => new(
        row.Guid(0),
        row.Enum<TransactionKind>(1),
        row.Enum<TransactionStatus>(2),
        row.Int64(3),
        row.Currency(4),
        row.Instant(5),
        row.Date(6),
        row.Text(7));

    /// <summary>The entry in a row of transactions joined with their entries.</summary>
    public static Entry ReadEntry(LedgerRow row, Transaction transaction) => new(
        row.Guid(8),
        row.Int64(9),
        transaction.Id,
        row.Int64(10),
        row.Int64(11),
        transaction.BookedAt
            ?? throw new LedgerInvariantException($"Transaction {transaction.Id} has entries and is not booked."),
        transaction.ValueDate,
        row.Text(12));

    public static Hold ReadHold(LedgerRow row) => new(
        row.Guid(0),
        row.Guid(1),
        row.Int64(2),
        row.Int64(3),
        row.Enum<HoldStatus>(4),
        row.Instant(5) ?? default,
        row.Instant(6),
        row.Instant(7),
        row.IsNull(8) ? null : row.Guid(8),
        row.Text(9));

    public static void BindNewAccount(RowBinder row, Account account) => row
        .Add(account.Id)
        .Add(account.Currency.Code)
        .Add(account.BalanceMinor)
        .Add(account.HeldMinor)
        .Add(account.OverdraftLimitMinor)
        .Add(account.MayGoNegative)
        .Add(account.Sequence)
        .Add(account.Status.ToString())
        .Add(account.OpenedAt)
        .Add(account.LastBookedAt)
        .Add(account.Purpose);

    public static void BindChangedAccount(RowBinder row, Account account) => row
        .Add(account.Id)
        .Add(account.BalanceMinor)
        .Add(account.Sequence)
        .Add(account.LastBookedAt);

    public static void BindHeld(RowBinder row, Account account) => row.Add(account.Id).Add(account.HeldMinor);

    public static void BindNewHold(RowBinder row, Hold hold) => row
        .Add(hold.Id)
        .Add(hold.AccountId)
        .Add(hold.AmountMinor)
        .Add(hold.CapturedMinor)
        .Add(hold.Status.ToString())
        .Add(hold.PlacedAt)
        .Add(hold.ExpiresAt)
        .Add(hold.ResolvedAt)
        .Add(hold.TransactionId)
        .Add(hold.Description);

    public static void BindResolvedHold(RowBinder row, Hold hold) => row
        .Add(hold.Id)
        .Add(hold.CapturedMinor)
        .Add(hold.Status.ToString())
        .Add(hold.ResolvedAt)
        .Add(hold.TransactionId);

    public static void BindTransaction(RowBinder row, Transaction transaction) => row
        .Add(transaction.Id)
        .Add(Kinds[(int)transaction.Kind])
        .Add(TransactionStatuses[(int)transaction.Status])
        .Add(transaction.AmountMinor)
        .Add(transaction.Currency.Code)
        .Add(transaction.BookedAt)
        .Add(transaction.ValueDate)
        .Add(transaction.Description);

    public static void BindEntry(RowBinder row, Entry entry) => row
        .Add(entry.AccountId)
        .Add(entry.Sequence)
        .Add(entry.TransactionId)
        .Add(entry.AmountMinor)
        .Add(entry.BalanceAfterMinor)
        .Add(entry.BookedAt)
        .Add(entry.ValueDate)
        .Add(entry.Description);

    public static void BindKey(RowBinder row, IdempotencyRecord record) => row
        .Add(record.Id)
        .Add(record.Fingerprint)
        .Add(record.TransactionId)
        .Add(record.HoldId)
        .Add(record.HoldStatus?.ToString())
        .Add(record.RefusalCode)
        .Add(record.RefusalPayload)
        .Add(record.CreatedAt);

    public static void BindNote(RowBinder row, LedgerNote note) => row.Add(note.TransactionId).Add(note.Note);

    public static void BindId(RowBinder row, Guid id) => row.Add(id);

    public static void BindHash(RowBinder row, byte[] hash) => row.Add(hash);
}
