using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What people are to the bank.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121000000_Roles")]
internal sealed class Roles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "role_assignments",
        columns: table => new
        {
            customer_id = table.Column<Guid>(),
            role = table.Column<string>(unicode: false, maxLength: 16),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_role_assignments", x => new { x.customer_id, x.role });
            table.ForeignKey(
                "fk_role_assignments_customer_id",
                x => x.customer_id,
                "customers",
                "id",
                onDelete: ReferentialAction.Restrict);
        });
}
