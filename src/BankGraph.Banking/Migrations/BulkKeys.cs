using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Which idempotency keys bulks of transfers were begun with.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150903_BulkKeys")]
internal sealed class BulkKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "bulk_keys",
        columns: table => new
        {
            id = table.Column<byte[]>(maxLength: 32, fixedLength: true),
            fingerprint = table.Column<byte[]>(maxLength: 32, fixedLength: true),
            begun_at = table.Column<long>(),
        },
        constraints: table => table.PrimaryKey("pk_bulk_keys", x => x.id));
}
