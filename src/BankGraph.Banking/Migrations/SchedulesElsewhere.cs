using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Schedules that pay accounts at other banks, and what was ordered there for each date.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122200101_SchedulesElsewhere")]
internal sealed class SchedulesElsewhere : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>(
            "iban", "payment_schedules", unicode: false, maxLength: 34, nullable: true);
        migrationBuilder.AddColumn<string>("payee_name", "payment_schedules", maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<Guid>("external_payment_id", "payment_runs", nullable: true);
    }
}
