using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>
/// The first schema: ledger, customers, bill payments. Columns name no store type, so that every store takes its own
/// for ids, texts, numbers and dates.
/// </summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261101000000_InitialSchema")]
internal sealed partial class InitialSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateLedgerAccounts(migrationBuilder);
        CreateLedgerTransactions(migrationBuilder);
        CreateLedgerHolds(migrationBuilder);
        CreateLedgerIdempotency(migrationBuilder);
        CreateLedgerEntries(migrationBuilder);
        CreateLedgerOutbox(migrationBuilder);
        CreateCustomers(migrationBuilder);
        CreateLoginAttempts(migrationBuilder);
        CreateSessions(migrationBuilder);
        CreateRefreshTokens(migrationBuilder);
        CreateCustomerAccounts(migrationBuilder);
        CreateBillers(migrationBuilder);
        CreateBillerLinks(migrationBuilder);
        CreateBills(migrationBuilder);
        CreateBillPayments(migrationBuilder);
        CreateSettlementConfirmations(migrationBuilder);
        CreateBillNotifications(migrationBuilder);
    }
}
