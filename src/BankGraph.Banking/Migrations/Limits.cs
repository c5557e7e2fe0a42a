using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>How much may leave an account, and how much has.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121120002_Limits")]
internal sealed class Limits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "account_limits",
        columns: table => new
        {
            account_id = table.Column<Guid>(),
            per_operation_minor = table.Column<long>(nullable: true),
            per_day_minor = table.Column<long>(nullable: true),
            per_month_minor = table.Column<long>(nullable: true),
            raised_operation_minor = table.Column<long>(nullable: true),
            raised_day_minor = table.Column<long>(nullable: true),
            raised_month_minor = table.Column<long>(nullable: true),
            raised_at = table.Column<long>(nullable: true),
            counted_on = table.Column<DateOnly>(),
            spent_day_minor = table.Column<long>(),
            spent_month_minor = table.Column<long>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_account_limits", x => x.account_id);
            table.ForeignKey(
                "fk_account_limits_account_id",
                x => x.account_id,
                "ledger_accounts",
                "id",
                onDelete: ReferentialAction.Restrict);
            table.CheckConstraint(
                "ck_account_limits_spent",
                "spent_day_minor >= 0 AND spent_month_minor >= spent_day_minor");
        });
}
