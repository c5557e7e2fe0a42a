using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Money that came back from other banks after its account was closed.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121164100_UnclaimedReturns")]
internal sealed class UnclaimedReturns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "unclaimed_returns",
            columns: table => new
            {
                id = table.Column<Guid>(),
                returned_at = table.Column<long>(),
                released_at = table.Column<long>(nullable: true),
                released_to = table.Column<Guid>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_unclaimed_returns", x => x.id);
                table.ForeignKey(
                    "fk_unclaimed_returns_id",
                    x => x.id,
                    "external_payments",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_unclaimed_returns_released_to",
                    x => x.released_to,
                    "customer_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_unclaimed_returns_released_at_id",
            "unclaimed_returns",
            ["released_at", "id"]);
        migrationBuilder.CreateIndex("ix_unclaimed_returns_released_to", "unclaimed_returns", "released_to");
    }
}
