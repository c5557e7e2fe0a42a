using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>The document by which a customer is verified while the next one waits.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261122300201_KycRenewals")]
internal sealed class KycRenewals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        const string Profiles = "customer_profiles";
        migrationBuilder.AddColumn<string>("prior_kind", Profiles, unicode: false, maxLength: 16, nullable: true);
        migrationBuilder.AddColumn<byte[]>("sealed_prior_number", Profiles, maxLength: 100, nullable: true);
        migrationBuilder.AddColumn<DateOnly>("prior_valid_until", Profiles, nullable: true);
        migrationBuilder.AddColumn<long>("prior_submitted_at", Profiles, nullable: true);
        migrationBuilder.AddColumn<long>("prior_decided_at", Profiles, nullable: true);
        migrationBuilder.AddColumn<Guid>("prior_decided_by", Profiles, nullable: true);
    }
}
