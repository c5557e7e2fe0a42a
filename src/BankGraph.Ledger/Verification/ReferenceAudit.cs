namespace BankGraph.Ledger.Verification;

/// <summary>
/// Looks for rows that name what is not there. Foreign keys forbid most of them; a file restored or edited by hand has
/// none.
/// </summary>
internal static class ReferenceAudit
{
    /// <summary>Queries that find nothing in a sound book, and what a row of each means.</summary>
    public static IReadOnlyList<(string Query, Func<LedgerRow, LedgerFinding> Read)> Scans { get; } =
    [
        ("SELECT e.account_id, e.sequence FROM ledger_entries e " +
            "LEFT JOIN ledger_accounts a ON a.id = e.account_id " +
            "LEFT JOIN ledger_transactions t ON t.id = e.transaction_id WHERE a.id IS NULL OR t.id IS NULL",
            row => Find(LedgerFindingCode.OrphanEntry, row.Guid(0), $"Entry {row.Int64(1)} belongs to nothing.")),
        ("SELECT o.transaction_id FROM ledger_outbox o LEFT JOIN ledger_transactions t ON t.id = o.transaction_id " +
            "WHERE t.id IS NULL",
            row => Find(LedgerFindingCode.Outbox, row.Guid(0), "A message names it, and it does not exist.")),
        ("SELECT i.transaction_id FROM ledger_idempotency i " +
            "LEFT JOIN ledger_transactions t ON t.id = i.transaction_id " +
            "WHERE i.transaction_id IS NOT NULL AND t.id IS NULL",
            row => Find(LedgerFindingCode.Idempotency, row.Guid(0), "A key names it, and it does not exist.")),
        ("SELECT i.hold_id FROM ledger_idempotency i LEFT JOIN ledger_holds h ON h.id = i.hold_id " +
            "WHERE i.hold_id IS NOT NULL AND h.id IS NULL",
            row => Find(LedgerFindingCode.Idempotency, row.Guid(0), "A key names it, and it does not exist.")),
        ("SELECT h.id FROM ledger_holds h LEFT JOIN ledger_accounts a ON a.id = h.account_id WHERE a.id IS NULL",
            row => Find(LedgerFindingCode.OrphanHold, row.Guid(0), "It holds money of no account.")),
    ];

    private static LedgerFinding Find(LedgerFindingCode code, Guid subject, string detail) =>
        new(code, subject.ToString(), detail);
}
