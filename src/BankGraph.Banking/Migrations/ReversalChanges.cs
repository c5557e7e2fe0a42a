using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Which transaction a change that waits would undo.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150101_ReversalChanges")]
internal sealed class ReversalChanges : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<Guid>("transaction_id", "pending_changes", nullable: true);
}
