using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Statements that were issued.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150400_Statements")]
internal sealed class StatementsAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "statements",
            columns: table => new
            {
                id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                number = table.Column<long>(),
                first_day = table.Column<DateOnly>(),
                last_day = table.Column<DateOnly>(),
                opening_minor = table.Column<long>(),
                closing_minor = table.Column<long>(),
                after_sequence = table.Column<long>(),
                last_sequence = table.Column<long>(),
                sealed_holder = table.Column<byte[]>(maxLength: 500),
                sha256 = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                issued_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_statements", x => x.id);
                table.ForeignKey(
                    "fk_statements_account_id",
                    x => x.account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_statements_account_id_number", "statements", ["account_id", "number"], unique: true);
        migrationBuilder.CreateIndex(
            "ix_statements_account_id_first_day_last_day",
            "statements",
            ["account_id", "first_day", "last_day"],
            unique: true);
    }
}
