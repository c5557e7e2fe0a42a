using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What accounts earn and cost, from which day on.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150300_AccountProducts")]
internal sealed class AccountProducts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "account_products",
            columns: table => new
            {
                id = table.Column<Guid>(),
                type = table.Column<string>(unicode: false, maxLength: 16),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                valid_from = table.Column<DateOnly>(),
                name = table.Column<string>(maxLength: 60),
                day_count = table.Column<string>(unicode: false, maxLength: 16),
                minimum_balance_minor = table.Column<long>(),
                overdraft_rate = table.Column<long>(),
                overdraft_limit_minor = table.Column<long>(),
                monthly_fee_minor = table.Column<long>(),
                fee_waived_from_minor = table.Column<long>(nullable: true),
                operation_fee_minor = table.Column<long>(),
                free_operations = table.Column<int>(),
                per_operation_minor = table.Column<long>(nullable: true),
                per_day_minor = table.Column<long>(nullable: true),
                per_month_minor = table.Column<long>(nullable: true),
                created_by = table.Column<Guid>(),
                created_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_account_products", x => x.id));
        migrationBuilder.CreateIndex(
            "ix_account_products_type_currency_valid_from",
            "account_products",
            ["type", "currency", "valid_from"],
            unique: true);
        migrationBuilder.CreateTable(
            name: "account_product_tiers",
            columns: table => new
            {
                product_id = table.Column<Guid>(),
                from_minor = table.Column<long>(),
                rate = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_product_tiers", x => new { x.product_id, x.from_minor });
                table.ForeignKey(
                    "fk_account_product_tiers_product_id",
                    x => x.product_id,
                    "account_products",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
    }
}
