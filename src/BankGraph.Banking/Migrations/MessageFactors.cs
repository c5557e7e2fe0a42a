using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Codes that are sent to customers who use no app.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121151001_MessageFactors")]
internal sealed class MessageFactors : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "message_factors",
        columns: table => new
        {
            customer_id = table.Column<Guid>(),
            channel = table.Column<string>(maxLength: 16, unicode: false),
            confirmed_at = table.Column<long>(nullable: true),
            code_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
            attempts_left = table.Column<int>(),
            sent_at = table.Column<long>(),
            sent_count = table.Column<int>(),
            expires_at = table.Column<long>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_message_factors", x => x.customer_id);
            table.ForeignKey(
                "fk_message_factors_customer_id",
                x => x.customer_id,
                "customers",
                "id",
                onDelete: ReferentialAction.Restrict);
        });
}
