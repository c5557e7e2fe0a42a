using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What the bank tells many at once, and who has seen enough of it.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150902_Announcements")]
internal sealed class Announcements : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "announcements",
            columns: table => new
            {
                id = table.Column<Guid>(),
                audience = table.Column<string>(unicode: false, maxLength: 16),
                account_type = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                currency = table.Column<string>(unicode: false, maxLength: 3, nullable: true),
                severity = table.Column<string>(unicode: false, maxLength: 16),
                title = table.Column<string>(maxLength: 100),
                text = table.Column<string>(maxLength: 2000),
                shown_from = table.Column<long>(),
                shown_until = table.Column<long>(),
                withdrawn_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_announcements", x => x.id));
        migrationBuilder.CreateIndex("ix_announcements_shown_until", "announcements", "shown_until");
        migrationBuilder.CreateTable(
            name: "announcement_dismissals",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                announcement_id = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_announcement_dismissals", x => new { x.customer_id, x.announcement_id });
                table.ForeignKey(
                    "fk_announcement_dismissals_announcement_id",
                    x => x.announcement_id,
                    "announcements",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_announcement_dismissals_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_announcement_dismissals_announcement_id",
            "announcement_dismissals",
            "announcement_id");
    }
}
