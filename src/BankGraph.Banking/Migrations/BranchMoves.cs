using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Who is still to be told that the branch has closed.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122200102_BranchMoves")]
internal sealed class BranchMoves : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("moved_from", "home_branches", nullable: true);
        migrationBuilder.CreateIndex(
            "ix_home_branches_moved_from_customer_id", "home_branches", ["moved_from", "customer_id"]);
    }
}
