using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Where customers meet the bank.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121162301_Branches")]
internal sealed class BranchesAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "branches",
            columns: table => new
            {
                id = table.Column<Guid>(),
                revision = table.Column<long>(),
                code = table.Column<string>(unicode: false, maxLength: 12),
                name = table.Column<string>(maxLength: 100),
                street = table.Column<string>(maxLength: 100),
                postal_code = table.Column<string>(unicode: false, maxLength: 12, nullable: true),
                city = table.Column<string>(maxLength: 100),
                country = table.Column<string>(unicode: false, maxLength: 2),
                opening_hours = table.Column<string>(maxLength: 400),
                phone = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                closed_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_branches", x => x.id));
        migrationBuilder.CreateIndex("ix_branches_code", "branches", "code", unique: true);
        migrationBuilder.CreateIndex("ix_branches_closed_at_code", "branches", ["closed_at", "code"]);
        migrationBuilder.CreateTable(
            name: "home_branches",
            columns: table => new { customer_id = table.Column<Guid>(), branch_id = table.Column<Guid>() },
            constraints: table =>
            {
                table.PrimaryKey("pk_home_branches", x => x.customer_id);
                table.ForeignKey(
                    "fk_home_branches_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_home_branches_branch_id",
                    x => x.branch_id,
                    "branches",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_home_branches_branch_id", "home_branches", "branch_id");
    }
}
