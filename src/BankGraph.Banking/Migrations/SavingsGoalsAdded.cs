using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers save for.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150701_SavingsGoals")]
internal sealed class SavingsGoalsAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "savings_goals",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                name = table.Column<string>(maxLength: 60),
                open_name = table.Column<string>(maxLength: 60, nullable: true),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                target_minor = table.Column<long>(),
                target_on = table.Column<DateOnly>(nullable: true),
                saved_minor = table.Column<long>(),
                status = table.Column<string>(unicode: false, maxLength: 16),
                created_at = table.Column<long>(),
                closed_at = table.Column<long>(nullable: true),
                plan_id = table.Column<Guid>(nullable: true),
                plan_minor = table.Column<long>(nullable: true),
                plan_frequency = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                plan_first_on = table.Column<DateOnly>(nullable: true),
                plan_next_on = table.Column<DateOnly>(nullable: true),
                rounded_through = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_savings_goals", x => x.id);
                table.ForeignKey(
                    "fk_savings_goals_id",
                    x => x.id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_savings_goals_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_savings_goals_account_id",
                    x => x.account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_savings_goals_target", "target_minor > 0");
                table.CheckConstraint("ck_savings_goals_saved", "saved_minor >= 0");
            });
        migrationBuilder.CreateIndex("ix_savings_goals_account_id", "savings_goals", "account_id");
        migrationBuilder.CreateIndex(
            "ix_savings_goals_customer_id_open_name",
            "savings_goals",
            ["customer_id", "open_name"],
            unique: true);
        migrationBuilder.CreateIndex("ix_savings_goals_plan_next_on", "savings_goals", "plan_next_on");
        migrationBuilder.CreateIndex("ix_savings_goals_rounded_through", "savings_goals", "rounded_through");
    }
}
