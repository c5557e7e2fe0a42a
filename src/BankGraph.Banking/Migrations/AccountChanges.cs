using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What was changed about accounts, by whom and why.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150800_AccountChanges")]
internal sealed class AccountChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "account_changes",
        columns: table => new
        {
            account_id = table.Column<Guid>(),
            sequence = table.Column<long>(),
            field = table.Column<string>(unicode: false, maxLength: 16),
            before = table.Column<string>(maxLength: 80, nullable: true),
            after = table.Column<string>(maxLength: 80, nullable: true),
            author = table.Column<string>(unicode: false, maxLength: 16),
            actor_id = table.Column<Guid>(nullable: true),
            reason = table.Column<string>(maxLength: 300, nullable: true),
            at = table.Column<long>(),
            effective_at = table.Column<long>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_account_changes", x => new { x.account_id, x.sequence });
            table.ForeignKey(
                "fk_account_changes_account_id",
                x => x.account_id,
                "customer_accounts",
                "id",
                onDelete: ReferentialAction.Restrict);
        });
}
