using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What entries were for, and customers' rules about it.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150401_Spending")]
internal sealed class SpendingAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "entry_categories",
            columns: table => new
            {
                account_id = table.Column<Guid>(),
                sequence = table.Column<long>(),
                category = table.Column<string>(unicode: false, maxLength: 16),
                counterparty_id = table.Column<Guid>(nullable: true),
                amount_minor = table.Column<long>(),
                booked_on = table.Column<DateOnly>(),
                month = table.Column<int>(),
                is_corrected = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_entry_categories", x => new { x.account_id, x.sequence });
                table.ForeignKey(
                    "fk_entry_categories_account_id_sequence",
                    x => new { x.account_id, x.sequence },
                    "ledger_entries",
                    ["account_id", "sequence"],
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_entry_categories_sums",
            "entry_categories",
            ["account_id", "booked_on", "month", "category", "amount_minor"]);
        AddRules(migrationBuilder);
    }

    private static void AddRules(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "category_rules",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                counterparty_id = table.Column<Guid>(nullable: true),
                text = table.Column<string>(maxLength: 60, nullable: true),
                category = table.Column<string>(unicode: false, maxLength: 16),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_category_rules", x => x.id);
                table.ForeignKey(
                    "fk_category_rules_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_category_rules_customer_id_counterparty_id",
            "category_rules",
            ["customer_id", "counterparty_id"],
            unique: true);
        migrationBuilder.CreateIndex(
            "ix_category_rules_customer_id_text", "category_rules", ["customer_id", "text"], unique: true);
    }
}
