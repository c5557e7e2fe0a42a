using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Money on its way to other banks.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150100_ExternalPayments")]
internal sealed class ExternalPayments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "external_payments",
            columns: table => new
            {
                id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                amount_minor = table.Column<long>(),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                iban = table.Column<string>(unicode: false, maxLength: 34),
                payee_name = table.Column<string>(maxLength: 100),
                reference = table.Column<string>(maxLength: 140, nullable: true),
                status = table.Column<string>(unicode: false, maxLength: 16),
                requested_at = table.Column<long>(),
                answer = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                reason = table.Column<string>(maxLength: 140, nullable: true),
                transaction_id = table.Column<Guid>(nullable: true),
                settled_at = table.Column<long>(nullable: true),
                returned_at = table.Column<long>(nullable: true),
                attempts = table.Column<int>(),
                next_attempt_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_external_payments", x => x.id);
                table.ForeignKey(
                    "fk_external_payments_account_id",
                    x => x.account_id,
                    "customer_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_external_payments_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_external_payments_amount", "amount_minor > 0");
            });
        migrationBuilder.CreateIndex(
            "ix_external_payments_account_id_id",
            "external_payments",
            ["account_id", "id"]);
        migrationBuilder.CreateIndex(
            "ix_external_payments_next_attempt_at",
            "external_payments",
            "next_attempt_at");
        migrationBuilder.CreateIndex(
            "ix_external_payments_transaction_id",
            "external_payments",
            "transaction_id",
            unique: true);
    }
}
