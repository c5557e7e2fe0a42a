using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers have told of themselves, and how far the bank has found it true.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121162101_CustomerProfiles")]
internal sealed class CustomerProfiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "customer_profiles",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                revision = table.Column<long>(),
                sealed_details = table.Column<byte[]>(maxLength: 2500, nullable: true),
                changed_at = table.Column<long>(nullable: true),
                kyc_status = table.Column<string>(unicode: false, maxLength: 16),
                submission_id = table.Column<Guid>(nullable: true),
                document_kind = table.Column<string>(unicode: false, maxLength: 16, nullable: true),
                sealed_document_number = table.Column<byte[]>(maxLength: 100, nullable: true),
                document_valid_until = table.Column<DateOnly>(nullable: true),
                submitted_at = table.Column<long>(nullable: true),
                decided_at = table.Column<long>(nullable: true),
                decided_by = table.Column<Guid>(nullable: true),
                sealed_reason = table.Column<byte[]>(maxLength: 1300, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_profiles", x => x.customer_id);
                table.ForeignKey(
                    "fk_customer_profiles_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint(
                    "ck_customer_profiles_decided_by",
                    "decided_by IS NULL OR decided_by <> customer_id");
            });
        migrationBuilder.CreateIndex(
            "ix_customer_profiles_submission_id",
            "customer_profiles",
            "submission_id",
            unique: true);
        migrationBuilder.CreateIndex(
            "ix_customer_profiles_kyc_status_submitted_at_submission_id",
            "customer_profiles",
            ["kyc_status", "submitted_at", "submission_id"]);
        migrationBuilder.CreateIndex(
            "ix_customer_profiles_kyc_status_valid_until",
            "customer_profiles",
            ["kyc_status", "document_valid_until", "customer_id"]);
    }
}
