using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>
/// Where the names of customers and payees stand sealed. The columns of before stay, empty once a job has sealed what
/// is in them: a process of the version before may still be running.
/// </summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122100101_NamesSealed")]
internal sealed class NamesSealed : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<byte[]>("sealed_name", "customers", maxLength: 350, nullable: true);
        migrationBuilder.AddColumn<byte[]>("name_hash", "customers", maxLength: 32, fixedLength: true, nullable: true);
        migrationBuilder.CreateIndex("ix_customers_name_hash", "customers", "name_hash");
        migrationBuilder.AddColumn<byte[]>("sealed_name", "payees", maxLength: 350, nullable: true);
        migrationBuilder.AddColumn<byte[]>("sealed_nickname", "payees", maxLength: 250, nullable: true);
    }
}
