using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers write on entries.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121164200_EntryTags")]
internal sealed class EntryTags : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
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
                table.PrimaryKey("pk_entry_tags", x => new { x.account_id, x.tag, x.sequence });
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
        migrationBuilder.CreateIndex(
            "ix_entry_tags_account_id_sequence", "entry_tags", ["account_id", "sequence"]);
        migrationBuilder.CreateIndex(
            "ix_entry_tags_sums",
            "entry_tags",
            ["customer_id", "booked_on", "month", "tag", "amount_minor"]);
    }
}
