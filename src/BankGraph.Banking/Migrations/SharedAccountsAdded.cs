using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Who may do what with accounts, and who is invited to.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122012001_SharedAccounts")]
internal sealed class SharedAccountsAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("shared_since", "customer_accounts", nullable: true);
        migrationBuilder.AddColumn<Guid>("holder_id", "statements", nullable: true);
        AddAccess(migrationBuilder);
        AddInvitations(migrationBuilder);
        AddPayees(migrationBuilder);
        SeparateTags(migrationBuilder);

        // Each account has one row of its own so far, so its id is good for the row, too.
        migrationBuilder.Sql(
            """
            INSERT INTO account_access (id, account_id, customer_id, account_right, spent_day_minor, since)
            SELECT account.id, account.id, account.customer_id, 'Owner', 0, book.opened_at
            FROM customer_accounts account JOIN ledger_accounts book ON book.id = account.id
            """);
    }

    private static void AddPayees(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "shared_payees",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                payee_id = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_shared_payees", x => x.id);
                table.ForeignKey(
                    "fk_shared_payees_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_shared_payees_payee_id",
                    x => x.payee_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_shared_payees_customer_id_payee_id", "shared_payees", ["customer_id", "payee_id"]);
        migrationBuilder.CreateIndex("ix_shared_payees_payee_id", "shared_payees", "payee_id");

        migrationBuilder.AddColumn<Guid>("ordered_by", "external_payments", nullable: true);
        migrationBuilder.Sql(
            """
            UPDATE external_payments SET ordered_by =
                (SELECT customer_id FROM customer_accounts WHERE id = external_payments.account_id)
            """);
        migrationBuilder.CreateIndex(
            "ix_external_payments_ordered_by_iban", "external_payments", ["ordered_by", "iban"]);
    }

    // Two who see an entry may write the same word on it. Not every store can give a table another key, so it is made
    // anew.
    private static void SeparateTags(MigrationBuilder migrationBuilder)
    {
        const string columns = "account_id, tag, sequence, customer_id, amount_minor, booked_on, month";
        migrationBuilder.CreateTable(
            name: "former_entry_tags",
            columns: table => new
            {
                account_id = table.Column<Guid>(),
                tag = table.Column<string>(maxLength: 30),
                sequence = table.Column<long>(),
                customer_id = table.Column<Guid>(),
                amount_minor = table.Column<long>(),
                booked_on = table.Column<DateOnly>(),
                month = table.Column<int>(),
            });
        migrationBuilder.Sql($"INSERT INTO former_entry_tags ({columns}) SELECT {columns} FROM entry_tags");
        migrationBuilder.DropTable("entry_tags");
        migrationBuilder.CreateTable(
            name: "entry_tags",
            columns: table => new
            {
                account_id = table.Column<Guid>(),
                tag = table.Column<string>(maxLength: 30),
                sequence = table.Column<long>(),
                customer_id = table.Column<Guid>(),
                amount_minor = table.Column<long>(),
                booked_on = table.Column<DateOnly>(),
                month = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_entry_tags", x => new { x.customer_id, x.account_id, x.tag, x.sequence });
                table.ForeignKey(
                    "fk_entry_tags_account_id_sequence",
                    x => new { x.account_id, x.sequence },
                    "ledger_entries",
                    ["account_id", "sequence"],
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_entry_tags_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.Sql($"INSERT INTO entry_tags ({columns}) SELECT {columns} FROM former_entry_tags");
        migrationBuilder.DropTable("former_entry_tags");
        migrationBuilder.CreateIndex("ix_entry_tags_account_id_sequence", "entry_tags", ["account_id", "sequence"]);
        migrationBuilder.CreateIndex(
            "ix_entry_tags_sums",
            "entry_tags",
            ["customer_id", "booked_on", "month", "tag", "amount_minor"]);
    }

    private static void AddAccess(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "account_access",
            columns: table => new
            {
                account_id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                id = table.Column<Guid>(),
                account_right = table.Column<string>(unicode: false, maxLength: 16),
                per_payment_minor = table.Column<long>(nullable: true),
                per_day_minor = table.Column<long>(nullable: true),
                counted_on = table.Column<DateOnly>(nullable: true),
                spent_day_minor = table.Column<long>(),
                since = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_access", x => new { x.customer_id, x.account_id });
                table.ForeignKey(
                    "fk_account_access_account_id",
                    x => x.account_id,
                    "customer_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_account_access_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_account_access_spent", "spent_day_minor >= 0");
            });
        migrationBuilder.CreateIndex("ix_account_access_account_id", "account_access", "account_id");
        migrationBuilder.CreateIndex("ix_account_access_id", "account_access", "id", unique: true);
    }

    private static void AddInvitations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "account_invitations",
            columns: table => new
            {
                id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                inviter_id = table.Column<Guid>(),
                invited_id = table.Column<Guid>(nullable: true),
                email_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                sealed_email = table.Column<byte[]>(maxLength: 1100),
                account_right = table.Column<string>(unicode: false, maxLength: 16),
                per_payment_minor = table.Column<long>(nullable: true),
                per_day_minor = table.Column<long>(nullable: true),
                status = table.Column<string>(unicode: false, maxLength: 16),
                invited_at = table.Column<long>(),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_invitations", x => x.id);
                table.ForeignKey(
                    "fk_account_invitations_account_id",
                    x => x.account_id,
                    "customer_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_account_invitations_inviter_id",
                    x => x.inviter_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_account_invitations_invited_id",
                    x => x.invited_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        foreach (var column in new[] { "account_id", "inviter_id", "invited_id" })
            migrationBuilder.CreateIndex($"ix_account_invitations_{column}", "account_invitations", column);
    }
}
