using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>The bank's own keys, and which master key has wrapped a customer's: unknown where no name stands.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122300101_MasterKeyNames")]
internal sealed class MasterKeyNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "bank_keys",
            columns: table => new
            {
                purpose = table.Column<string>(unicode: false, maxLength: 16),
                wrapped_key = table.Column<byte[]>(maxLength: 100),
            },
            constraints: table => table.PrimaryKey("pk_bank_keys", x => x.purpose));
        migrationBuilder.AddColumn<string>(
            "master_key_name",
            "customers",
            unicode: false,
            maxLength: 16,
            nullable: true);
        migrationBuilder.CreateIndex(
            "ix_customers_master_key_name_id",
            "customers",
            ["master_key_name", "id"]);
    }
}
