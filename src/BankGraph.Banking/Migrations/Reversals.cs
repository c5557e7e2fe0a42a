using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Which transaction has undone which.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121120000_Reversals")]
internal sealed class Reversals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "reversals",
            columns: table => new
            {
                transaction_id = table.Column<Guid>(),
                original_id = table.Column<Guid>(),
                requested_by = table.Column<Guid>(),
                reason = table.Column<string>(maxLength: 140),
                reversed_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_reversals", x => x.transaction_id);
                table.ForeignKey(
                    "fk_reversals_original_id",
                    x => x.original_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_reversals_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_reversals_original_id", "reversals", "original_id", unique: true);
    }
}
