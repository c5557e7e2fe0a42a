using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Up to where interest is reckoned, and from what it was booked.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150301_InterestPositions")]
internal sealed class InterestPositions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreatePositions(migrationBuilder);
        CreatePostings(migrationBuilder);
    }

    private static void CreatePositions(MigrationBuilder schema) => schema.CreateTable(
        name: "interest_positions",
        columns: table => new
        {
            account_id = table.Column<Guid>(),
            accrued_through = table.Column<DateOnly>(),
            settled_through = table.Column<DateOnly>(),
            earned_minor = table.Column<long>(),
            earned_rest = table.Column<long>(),
            owed_minor = table.Column<long>(),
            owed_rest = table.Column<long>(),
            lowest_minor = table.Column<long>(),
            fees_due_minor = table.Column<long>(),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_interest_positions", x => x.account_id);
            table.ForeignKey(
                "fk_interest_positions_account_id",
                x => x.account_id,
                "ledger_accounts",
                "id",
                onDelete: ReferentialAction.Restrict);
            table.CheckConstraint("ck_interest_positions_through", "accrued_through >= settled_through");
        });

    private static void CreatePostings(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "interest_postings",
            columns: table => new
            {
                transaction_id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                reason = table.Column<string>(unicode: false, maxLength: 16),
                from_date = table.Column<DateOnly>(),
                to_date = table.Column<DateOnly>(),
                amount_minor = table.Column<long>(),
                exact_minor = table.Column<long>(),
                exact_rest = table.Column<long>(),
                monthly_fee_minor = table.Column<long>(),
                operations = table.Column<int>(),
                operation_fees_minor = table.Column<long>(),
                booked_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_interest_postings", x => x.transaction_id);
                table.ForeignKey(
                    "fk_interest_postings_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex(
            "ix_interest_postings_account_id_to_date_reason",
            "interest_postings",
            ["account_id", "to_date", "reason"],
            unique: true);
    }
}
