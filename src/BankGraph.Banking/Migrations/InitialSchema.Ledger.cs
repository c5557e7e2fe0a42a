using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

internal sealed partial class InitialSchema
{
    private static void CreateLedgerAccounts(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_accounts",
            columns: table => new
            {
                id = table.Column<Guid>(),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                balance_minor = table.Column<long>(),
                held_minor = table.Column<long>(),
                overdraft_limit_minor = table.Column<long>(),
                may_go_negative = table.Column<bool>(),
                sequence = table.Column<long>(),
                status = table.Column<string>(unicode: false, maxLength: 16),
                opened_at = table.Column<long>(),
                last_booked_at = table.Column<long>(nullable: true),
                purpose = table.Column<string>(unicode: false, maxLength: 64, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_accounts", x => x.id);
                table.CheckConstraint("ck_ledger_accounts_held", "held_minor >= 0");
                table.CheckConstraint("ck_ledger_accounts_overdraft", "overdraft_limit_minor >= 0");
                table.CheckConstraint("ck_ledger_accounts_sequence", "sequence >= 0");
            });
    }

    private static void CreateLedgerTransactions(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_transactions",
            columns: table => new
            {
                id = table.Column<Guid>(),
                kind = table.Column<string>(unicode: false, maxLength: 16),
                status = table.Column<string>(unicode: false, maxLength: 16),
                amount_minor = table.Column<long>(),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                booked_at = table.Column<long>(nullable: true),
                value_date = table.Column<DateOnly>(),
                description = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_transactions", x => x.id);
                table.CheckConstraint("ck_ledger_transactions_amount", "amount_minor > 0");
            });
    }

    private static void CreateLedgerHolds(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_holds",
            columns: table => new
            {
                id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                amount_minor = table.Column<long>(),
                captured_minor = table.Column<long>(),
                status = table.Column<string>(unicode: false, maxLength: 16),
                placed_at = table.Column<long>(),
                expires_at = table.Column<long>(nullable: true),
                resolved_at = table.Column<long>(nullable: true),
                transaction_id = table.Column<Guid>(nullable: true),
                description = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_holds", x => x.id);
                table.ForeignKey(
                    "fk_ledger_holds_account_id",
                    x => x.account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_ledger_holds_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_ledger_holds_amount", "amount_minor > 0");
                table.CheckConstraint(
                    "ck_ledger_holds_captured",
                    "captured_minor >= 0 AND captured_minor <= amount_minor");
            });
        schema.CreateIndex("ix_ledger_holds_account", "ledger_holds", "account_id");
        schema.CreateIndex("ix_ledger_holds_overdue", "ledger_holds", ["status", "expires_at"]);
        schema.CreateIndex("ix_ledger_holds_transaction", "ledger_holds", "transaction_id", unique: true);
    }

    private static void CreateLedgerIdempotency(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_idempotency",
            columns: table => new
            {
                id = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                fingerprint = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                transaction_id = table.Column<Guid>(nullable: true),
                hold_id = table.Column<Guid>(nullable: true),
                hold_status = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                refusal_code = table.Column<string>(unicode: false, maxLength: 64, nullable: true),
                refusal_payload = table.Column<string>(maxLength: 4000, nullable: true),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_idempotency", x => x.id);
            });
    }

    private static void CreateLedgerEntries(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_entries",
            columns: table => new
            {
                account_id = table.Column<Guid>(),
                sequence = table.Column<long>(),
                transaction_id = table.Column<Guid>(),
                amount_minor = table.Column<long>(),
                balance_after_minor = table.Column<long>(),
                booked_at = table.Column<long>(),
                value_date = table.Column<DateOnly>(),
                description = table.Column<string>(maxLength: 500, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_entries", x => new { x.account_id, x.sequence });
                table.ForeignKey(
                    "fk_ledger_entries_account_id",
                    x => x.account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_ledger_entries_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_ledger_entries_amount", "amount_minor <> 0");
                table.CheckConstraint("ck_ledger_entries_sequence", "sequence > 0");
            });
        schema.CreateIndex(
            "ix_ledger_entries_booked",
            "ledger_entries",
            ["account_id", "booked_at", "sequence"]);
        schema.CreateIndex("ix_ledger_entries_transaction", "ledger_entries", "transaction_id");
    }

    private static void CreateLedgerOutbox(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "ledger_outbox",
            columns: table => new
            {
                transaction_id = table.Column<Guid>(),
                sent_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_ledger_outbox", x => x.transaction_id);
                table.ForeignKey(
                    "fk_ledger_outbox_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_ledger_outbox_unsent", "ledger_outbox", ["sent_at", "transaction_id"]);
    }
}
