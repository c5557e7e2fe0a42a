using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers want to be paid later, and what has become of it.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150201_ScheduledPayments")]
internal sealed class ScheduledPayments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateSchedules(migrationBuilder);
        CreateRuns(migrationBuilder);
    }

    private static void CreateSchedules(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "payment_schedules",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                from_account_id = table.Column<Guid>(),
                to_account_id = table.Column<Guid>(),
                to_account_number = table.Column<string>(unicode: false, maxLength: 14),
                payee_id = table.Column<Guid>(nullable: true),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                amount_minor = table.Column<long>(),
                description = table.Column<string>(maxLength: 140, nullable: true),
                frequency = table.Column<string>(unicode: false, maxLength: 16),
                holiday_rule = table.Column<string>(unicode: false, maxLength: 20),
                first_on = table.Column<DateOnly>(),
                ends_on = table.Column<DateOnly>(nullable: true),
                ends_after = table.Column<int>(nullable: true),
                status = table.Column<string>(unicode: false, maxLength: 16),
                next_index = table.Column<int>(),
                next_run_on = table.Column<DateOnly>(nullable: true),
                key_hash = table.Column<string>(unicode: false, maxLength: 64),
                fingerprint = table.Column<string>(unicode: false, maxLength: 64),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_payment_schedules", x => x.id);
                table.ForeignKey(
                    "fk_payment_schedules_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_payment_schedules_from_account_id",
                    x => x.from_account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_payment_schedules_to_account_id",
                    x => x.to_account_id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_payment_schedules_amount", "amount_minor > 0");
            });
        schema.CreateIndex("ix_payment_schedules_customer_id_id", "payment_schedules", ["customer_id", "id"]);
        schema.CreateIndex("ix_payment_schedules_from_account_id_id", "payment_schedules", ["from_account_id", "id"]);
        schema.CreateIndex("ix_payment_schedules_key_hash", "payment_schedules", "key_hash", unique: true);
        schema.CreateIndex(
            "ix_payment_schedules_status_next_run_on",
            "payment_schedules",
            ["status", "next_run_on"]);
        schema.CreateIndex("ix_payment_schedules_to_account_id", "payment_schedules", "to_account_id");
    }

    private static void CreateRuns(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "payment_runs",
            columns: table => new
            {
                schedule_id = table.Column<Guid>(),
                due_on = table.Column<DateOnly>(),
                run_on = table.Column<DateOnly>(),
                status = table.Column<string>(unicode: false, maxLength: 16),
                attempts = table.Column<int>(),
                next_attempt_on = table.Column<DateOnly>(nullable: true),
                failure = table.Column<string>(unicode: false, maxLength: 20, nullable: true),
                transaction_id = table.Column<Guid>(nullable: true),
                at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_payment_runs", x => new { x.schedule_id, x.due_on });
                table.ForeignKey(
                    "fk_payment_runs_schedule_id",
                    x => x.schedule_id,
                    "payment_schedules",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_payment_runs_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_payment_runs_next_attempt_on", "payment_runs", "next_attempt_on");
        schema.CreateIndex("ix_payment_runs_transaction_id", "payment_runs", "transaction_id", unique: true);
    }
}
