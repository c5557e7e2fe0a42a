using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What waits for a colleague's word.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121000002_PendingChanges")]
internal sealed class PendingChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "pending_changes",
            columns: table => new
            {
                id = table.Column<Guid>(),
                kind = table.Column<string>(unicode: false, maxLength: 16),
                status = table.Column<string>(unicode: false, maxLength: 16),
                customer_id = table.Column<Guid>(),
                account_id = table.Column<Guid>(nullable: true),
                roles = table.Column<string>(unicode: false, maxLength: 80, nullable: true),
                amount_minor = table.Column<long>(nullable: true),
                currency = table.Column<string>(unicode: false, maxLength: 3, nullable: true),
                maker_id = table.Column<Guid>(),
                made_at = table.Column<long>(),
                reason = table.Column<string>(maxLength: 300),
                checker_id = table.Column<Guid>(nullable: true),
                decided_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_pending_changes", x => x.id);
                table.ForeignKey(
                    "fk_pending_changes_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint(
                    "ck_pending_changes_checker",
                    "checker_id IS NULL OR checker_id <> maker_id");
            });
        migrationBuilder.CreateIndex("ix_pending_changes_account_id", "pending_changes", "account_id");
        migrationBuilder.CreateIndex("ix_pending_changes_customer_id", "pending_changes", "customer_id");
        migrationBuilder.CreateIndex("ix_pending_changes_status_id", "pending_changes", ["status", "id"]);
    }
}
