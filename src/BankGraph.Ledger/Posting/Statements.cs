namespace BankGraph.Ledger.Posting;

/// <summary>Everything the writer says to a database.</summary>
internal static class Statements
{
    public static Statement SelectKeys { get; } = Statement.In(
        "SELECT id, fingerprint, transaction_id, refusal_code, refusal_payload, hold_id, hold_status " +
        "FROM ledger_idempotency WHERE id");

    public static Statement SelectTransactions { get; } = Statement.In(
        "SELECT t.id, t.kind, t.status, t.amount_minor, t.currency, t.booked_at, t.value_date, t.description, " +
        "e.account_id, e.sequence, e.amount_minor, e.balance_after_minor, e.description " +
        "FROM ledger_transactions t JOIN ledger_entries e ON e.transaction_id = t.id WHERE t.id",
        end: _ => " ORDER BY t.id, CASE WHEN e.amount_minor < 0 THEN 0 ELSE 1 END, e.account_id, e.sequence");

    /// <summary>Locks the accounts in the order of their ids, so that two writers never wait for each other.</summary>
    public static Statement SelectAccounts { get; } = Statement.In(
        store =>
            "SELECT id, currency, balance_minor, held_minor, overdraft_limit_minor, may_go_negative, sequence, " +
            $"status, opened_at, last_booked_at, purpose FROM ledger_accounts{store.KeyOrderHint} WHERE id",
        end: store => " ORDER BY id" + store.RowLockClause);

    public static Statement SelectHolds { get; } = Statement.In(
        "SELECT id, account_id, amount_minor, captured_minor, status, placed_at, expires_at, resolved_at, " +
        "transaction_id, description FROM ledger_holds WHERE id");

    public static Statement InsertAccounts { get; } = Statement.Insert(
        "ledger_accounts",
        "id",
        "currency",
        "balance_minor",
        "held_minor",
        "overdraft_limit_minor",
        "may_go_negative",
        "sequence",
        "status",
        "opened_at",
        "last_booked_at",
        "purpose");

    public static Statement InsertTransactions { get; } = Statement.Insert(
        "ledger_transactions",
        "id",
        "kind",
        "status",
        "amount_minor",
        "currency",
        "booked_at",
        "value_date",
        "description");

    public static Statement InsertEntries { get; } = Statement.Insert(
        "ledger_entries",
        "account_id",
        "sequence",
        "transaction_id",
        "amount_minor",
        "balance_after_minor",
        "booked_at",
        "value_date",
        "description");

    public static Statement InsertHolds { get; } = Statement.Insert(
        "ledger_holds",
        "id",
        "account_id",
        "amount_minor",
        "captured_minor",
        "status",
        "placed_at",
        "expires_at",
        "resolved_at",
        "transaction_id",
        "description");

    public static Statement InsertKeys { get; } = Statement.Insert(
        "ledger_idempotency",
        "id",
        "fingerprint",
        "transaction_id",
        "hold_id",
        "hold_status",
        "refusal_code",
        "refusal_payload",
        "created_at");

    public static Statement InsertOutbox { get; } = Statement.Insert("ledger_outbox", "transaction_id");

    public static Statement InsertNotes { get; } = Statement.Insert("ledger_notes", "transaction_id", "note");

    public static Statement UpdateAccounts { get; } =
        Statement.Update("ledger_accounts", "id", "balance_minor", "sequence", "last_booked_at");

    public static Statement UpdateHeld { get; } = Statement.Update("ledger_accounts", "id", "held_minor");

    public static Statement UpdateHolds { get; } =
        Statement.Update("ledger_holds", "id", "captured_minor", "status", "resolved_at", "transaction_id");

    public static Statement MarkSent { get; } = Statement.In(
        "UPDATE ledger_outbox SET sent_at = @p0 WHERE sent_at IS NULL AND transaction_id",
        sharedParameters: 1);

    /// <summary>The oldest unsent messages with the transactions and entries they stand for.</summary>
    public static string SelectUnsent(int limit) =>
        "SELECT e.transaction_id, e.account_id, e.sequence, e.amount_minor, e.balance_after_minor, t.kind, " +
        "t.booked_at FROM (SELECT transaction_id FROM ledger_outbox " +
        $"WHERE sent_at IS NULL ORDER BY transaction_id LIMIT {limit}) o " +
        "JOIN ledger_transactions t ON t.id = o.transaction_id " +
        "JOIN ledger_entries e ON e.transaction_id = o.transaction_id " +
        "ORDER BY e.transaction_id, e.account_id, e.sequence";
}
