using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Whom customers pay.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121120001_Payees")]
internal sealed class Payees : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "payees",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                name = table.Column<string>(maxLength: 100),
                nickname = table.Column<string>(maxLength: 60, nullable: true),
                account_number = table.Column<string>(unicode: false, maxLength: 14, nullable: true),
                iban = table.Column<string>(unicode: false, maxLength: 34, nullable: true),
                name_match = table.Column<string>(unicode: false, maxLength: 16),
                added_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_payees", x => x.id);
                table.ForeignKey(
                    "fk_payees_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_payees_customer_id_account_number",
            "payees",
            ["customer_id", "account_number"],
            unique: true);
        migrationBuilder.CreateIndex("ix_payees_customer_id_iban", "payees", ["customer_id", "iban"], unique: true);
    }
}
