using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Which document's end customers were reminded of.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122200103_KycReminders")]
internal sealed class KycReminders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<DateOnly>("reminded_of", "customer_profiles", nullable: true);
}
