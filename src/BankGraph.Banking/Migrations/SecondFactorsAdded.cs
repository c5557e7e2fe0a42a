using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What signing in may ask for besides the password.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121000003_SecondFactors")]
internal sealed class SecondFactorsAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "second_factors",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                sealed_secret = table.Column<byte[]>(maxLength: 100),
                confirmed_at = table.Column<long>(nullable: true),
                last_step = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_second_factors", x => x.customer_id);
                table.ForeignKey(
                    "fk_second_factors_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            name: "recovery_codes",
            columns: table => new
            {
                hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                customer_id = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_recovery_codes", x => x.hash);
                table.ForeignKey(
                    "fk_recovery_codes_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_recovery_codes_customer_id", "recovery_codes", "customer_id");
    }
}
