using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Which jobs fail, and what makes the figures of the dashboard cheap to read.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121165101_Monitoring")]
internal sealed class Monitoring : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "job_failures",
            columns: table => new
            {
                job = table.Column<string>(unicode: false, maxLength: 64),
                failures = table.Column<long>(),
                last_failed_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_job_failures", x => x.job));
        migrationBuilder.CreateIndex("ix_job_failures_last_failed_at", "job_failures", "last_failed_at");
        migrationBuilder.CreateIndex("ix_audit_events_action_at", "audit_events", ["action", "at"]);
        migrationBuilder.CreateIndex("ix_ledger_accounts_purpose", "ledger_accounts", "purpose");
    }
}
