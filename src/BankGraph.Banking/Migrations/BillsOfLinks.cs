using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers set for their links to billers, and what they have paid by biller and month.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150202_BillsOfLinks")]
internal sealed class BillsOfLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateReminders(migrationBuilder);
        CreateOrders(migrationBuilder);
        CreateAttempts(migrationBuilder);
        CreateMonths(migrationBuilder);
        CountThePast(migrationBuilder);
    }

    private static void CreateReminders(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "bill_reminders",
            columns: table => new
            {
                link_id = table.Column<Guid>(),
                days_before = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_bill_reminders", x => x.link_id);
                table.ForeignKey(
                    "fk_bill_reminders_link_id",
                    x => x.link_id,
                    "biller_links",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_bill_reminders_days_before", "bill_reminders", "days_before");
    }

    private static void CreateOrders(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "auto_pay_orders",
            columns: table => new
            {
                link_id = table.Column<Guid>(),
                account_id = table.Column<Guid>(),
                ceiling_minor = table.Column<long>(),
                days_before = table.Column<int>(),
                since = table.Column<DateOnly>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_auto_pay_orders", x => x.link_id);
                table.ForeignKey(
                    "fk_auto_pay_orders_account_id",
                    x => x.account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_auto_pay_orders_link_id",
                    x => x.link_id,
                    "biller_links",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_auto_pay_orders_account_id", "auto_pay_orders", "account_id");
        schema.CreateIndex("ix_auto_pay_orders_days_before", "auto_pay_orders", "days_before");
    }

    private static void CreateAttempts(MigrationBuilder schema) => schema.CreateTable(
        name: "auto_pay_attempts",
        columns: table => new
        {
            bill_id = table.Column<Guid>(),
            attempts = table.Column<int>(),
            retries = table.Column<int>(),
            next_attempt_on = table.Column<DateOnly>(nullable: true),
            failure = table.Column<string>(unicode: false, maxLength: 20, nullable: true),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_auto_pay_attempts", x => x.bill_id);
            table.ForeignKey(
                "fk_auto_pay_attempts_bill_id",
                x => x.bill_id,
                "bills",
                "id",
                onDelete: ReferentialAction.Restrict);
        });

    private static void CreateMonths(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "biller_months",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                month = table.Column<DateOnly>(),
                biller_id = table.Column<Guid>(),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                paid_minor = table.Column<long>(),
                payments = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_biller_months", x => new { x.customer_id, x.month, x.biller_id, x.currency });
                table.ForeignKey(
                    "fk_biller_months_biller_id",
                    x => x.biller_id,
                    "billers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_biller_months_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_biller_months_biller_id", "biller_months", "biller_id");
    }

    // A payment counts for the day on which it was booked, which is its value date. How a date becomes the first of its
    // month is where the stores differ; the embedded one keeps text.
    private static void CountThePast(MigrationBuilder schema)
    {
        var month = schema.ActiveProvider?.EndsWith("Sqlite", StringComparison.Ordinal) == true
            ? "substr(moved.value_date, 1, 8) || '01'"
            : schema.ActiveProvider?.Contains("PostgreSQL", StringComparison.Ordinal) == true
                ? "CAST(date_trunc('month', moved.value_date) AS date)"
                : "DATE_SUB(moved.value_date, INTERVAL (DAYOFMONTH(moved.value_date) - 1) DAY)";
        schema.Sql(
            $"""
            INSERT INTO biller_months (customer_id, month, biller_id, currency, paid_minor, payments)
            SELECT bills.customer_id, {month}, bills.biller_id, moved.currency, SUM(moved.amount_minor), COUNT(*)
            FROM bill_payments
            JOIN bills ON bills.id = bill_payments.bill_id
            JOIN ledger_transactions moved ON moved.id = bill_payments.transaction_id
            GROUP BY bills.customer_id, {month}, bills.biller_id, moved.currency
            """);
    }
}
