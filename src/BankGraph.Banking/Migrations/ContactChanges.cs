using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>New addresses that customers have still to prove.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121162201_ContactChanges")]
internal sealed class ContactChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "contact_changes",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                channel = table.Column<string>(unicode: false, maxLength: 16),
                sealed_address = table.Column<byte[]>(maxLength: 1100),
                code_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                attempts_left = table.Column<int>(),
                sent_at = table.Column<long>(),
                sent_count = table.Column<int>(),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_contact_changes", x => new { x.customer_id, x.channel });
                table.ForeignKey(
                    "fk_contact_changes_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_contact_changes_sent_at", "contact_changes", "sent_at");
    }
}
