using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>E-mails and short messages, and in which language they are written.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150501_Messages")]
internal sealed class Messages : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "contact_settings",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                language = table.Column<string>(unicode: false, maxLength: 16),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_contact_settings", x => x.customer_id);
                table.ForeignKey(
                    "fk_contact_settings_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            name: "messages",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                channel = table.Column<string>(unicode: false, maxLength: 16),
                kind = table.Column<string>(unicode: false, maxLength: 40),
                status = table.Column<string>(unicode: false, maxLength: 16),
                sealed_content = table.Column<byte[]>(maxLength: 8000, nullable: true),
                created_at = table.Column<long>(),
                attempts = table.Column<int>(),
                next_attempt_at = table.Column<long>(nullable: true),
                expires_at = table.Column<long>(nullable: true),
                ended_at = table.Column<long>(nullable: true),
                last_error = table.Column<string>(unicode: false, maxLength: 40, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_messages", x => x.id);
                table.ForeignKey(
                    "fk_messages_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_messages_customer_id", "messages", "customer_id");
        migrationBuilder.CreateIndex("ix_messages_next_attempt_at", "messages", "next_attempt_at");
        migrationBuilder.CreateIndex("ix_messages_status_ended_at", "messages", ["status", "ended_at"]);
    }
}
