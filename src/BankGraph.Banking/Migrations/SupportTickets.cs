using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers ask the bank, and what became of it.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150901_SupportTickets")]
internal sealed class SupportTickets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "support_head",
            columns: table => new { id = table.Column<int>(), sequence = table.Column<long>() },
            constraints: table => table.PrimaryKey("pk_support_head", x => x.id));
        CreateTickets(migrationBuilder);
        CreateEntries(migrationBuilder);
    }

    private static void CreateTickets(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "support_tickets",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                sealed_subject = table.Column<byte[]>(maxLength: 388),
                category = table.Column<string>(unicode: false, maxLength: 16),
                priority = table.Column<string>(unicode: false, maxLength: 16),
                status = table.Column<string>(unicode: false, maxLength: 16),
                assignee_id = table.Column<Guid>(nullable: true),
                opened_at = table.Column<long>(),
                changed_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_support_tickets", x => x.id);
                table.ForeignKey(
                    "fk_support_tickets_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_support_tickets_customer_id_id", "support_tickets", ["customer_id", "id"]);
        schema.CreateIndex(
            "ix_support_tickets_status_priority_id",
            "support_tickets",
            ["status", "priority", "id"]);
        schema.CreateIndex(
            "ix_support_tickets_assignee_id_status_id",
            "support_tickets",
            ["assignee_id", "status", "id"]);
    }

    private static void CreateEntries(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "support_entries",
            columns: table => new
            {
                id = table.Column<Guid>(),
                ticket_id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                sequence = table.Column<long>(),
                customer_sequence = table.Column<long>(nullable: true),
                kind = table.Column<string>(unicode: false, maxLength: 16),
                author_id = table.Column<Guid>(),
                sealed_text = table.Column<byte[]>(maxLength: 12028, nullable: true),
                status = table.Column<string>(unicode: false, maxLength: 16),
                at = table.Column<long>(),
                published_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_support_entries", x => x.id);
                table.ForeignKey(
                    "fk_support_entries_ticket_id",
                    x => x.ticket_id,
                    "support_tickets",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_support_entries_sequence", "support_entries", "sequence", unique: true);
        schema.CreateIndex(
            "ix_support_entries_customer_id_customer_sequence",
            "support_entries",
            ["customer_id", "customer_sequence"],
            unique: true);
        schema.CreateIndex(
            "ix_support_entries_customer_id_kind_at",
            "support_entries",
            ["customer_id", "kind", "at"]);
        schema.CreateIndex("ix_support_entries_ticket_id_sequence", "support_entries", ["ticket_id", "sequence"]);
        schema.CreateIndex(
            "ix_support_entries_published_at_sequence",
            "support_entries",
            ["published_at", "sequence"]);
    }
}
