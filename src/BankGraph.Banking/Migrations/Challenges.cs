using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Codes that customers give for one action.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121151002_Challenges")]
internal sealed class Challenges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "challenges",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                session_id = table.Column<Guid>(),
                digest = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                code_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true, nullable: true),
                attempts_left = table.Column<int>(),
                created_at = table.Column<long>(),
                expires_at = table.Column<long>(),
                proven_at = table.Column<long>(nullable: true),
                used_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_challenges", x => x.id);
                table.ForeignKey(
                    "fk_challenges_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_challenges_customer_id_digest",
            "challenges",
            ["customer_id", "digest"]);
        migrationBuilder.CreateIndex("ix_challenges_created_at", "challenges", "created_at");
    }
}
