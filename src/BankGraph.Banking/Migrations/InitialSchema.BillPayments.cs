using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

internal sealed partial class InitialSchema
{
    private static void CreateBillers(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "billers",
            columns: table => new
            {
                id = table.Column<Guid>(),
                code = table.Column<string>(unicode: false, maxLength: 32),
                name = table.Column<string>(maxLength: 100),
                category = table.Column<string>(unicode: false, maxLength: 16),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                reference_hint = table.Column<string>(maxLength: 200),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_billers", x => x.id);
            });
        schema.CreateIndex("ix_billers_code", "billers", "code", unique: true);
    }

    private static void CreateBillerLinks(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "biller_links",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                biller_id = table.Column<Guid>(),
                customer_reference = table.Column<string>(unicode: false, maxLength: 40),
                linked_at = table.Column<long>(),
                fetched_on = table.Column<DateOnly>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_biller_links", x => x.id);
                table.ForeignKey(
                    "fk_biller_links_biller_id",
                    x => x.biller_id,
                    "billers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_biller_links_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_biller_links_biller_id", "biller_links", "biller_id");
        schema.CreateIndex(
            "ix_biller_links_customer_id_biller_id_customer_reference",
            "biller_links",
            ["customer_id", "biller_id", "customer_reference"],
            unique: true);
        schema.CreateIndex("ix_biller_links_fetched_on_id", "biller_links", ["fetched_on", "id"]);
    }

    private static void CreateBills(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "bills",
            columns: table => new
            {
                id = table.Column<Guid>(),
                link_id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                biller_id = table.Column<Guid>(),
                customer_reference = table.Column<string>(unicode: false, maxLength: 40),
                provider_number = table.Column<string>(unicode: false, maxLength: 64),
                currency = table.Column<string>(unicode: false, maxLength: 3),
                amount_minor = table.Column<long>(),
                amount_paid_minor = table.Column<long>(),
                issued_on = table.Column<DateOnly>(),
                due_on = table.Column<DateOnly>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_bills", x => x.id);
                table.ForeignKey(
                    "fk_bills_biller_id",
                    x => x.biller_id,
                    "billers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_bills_link_id",
                    x => x.link_id,
                    "biller_links",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.CheckConstraint("ck_bills_amount", "amount_minor > 0");
                table.CheckConstraint(
                    "ck_bills_amount_paid",
                    "amount_paid_minor >= 0 AND amount_paid_minor <= amount_minor");
            });
        schema.CreateIndex("ix_bills_biller_id", "bills", "biller_id");
        schema.CreateIndex("ix_bills_customer_id_due_on_id", "bills", ["customer_id", "due_on", "id"]);
        schema.CreateIndex("ix_bills_due_on", "bills", "due_on");
        schema.CreateIndex(
            "ix_bills_link_id_provider_number",
            "bills",
            ["link_id", "provider_number"],
            unique: true);
    }

    private static void CreateBillPayments(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "bill_payments",
            columns: table => new
            {
                transaction_id = table.Column<Guid>(),
                bill_id = table.Column<Guid>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_bill_payments", x => x.transaction_id);
                table.ForeignKey(
                    "fk_bill_payments_bill_id",
                    x => x.bill_id,
                    "bills",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_bill_payments_transaction_id",
                    x => x.transaction_id,
                    "ledger_transactions",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_bill_payments_bill_id", "bill_payments", "bill_id");
    }

    private static void CreateSettlementConfirmations(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "settlement_confirmations",
            columns: table => new
            {
                transaction_id = table.Column<Guid>(),
                attempts = table.Column<int>(),
                next_attempt_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_settlement_confirmations", x => x.transaction_id);
                table.ForeignKey(
                    "fk_settlement_confirmations_transaction_id",
                    x => x.transaction_id,
                    "bill_payments",
                    "transaction_id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex(
            "ix_settlement_confirmations_next_attempt_at",
            "settlement_confirmations",
            "next_attempt_at");
    }

    private static void CreateBillNotifications(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "bill_notifications",
            columns: table => new
            {
                id = table.Column<Guid>(),
                bill_id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                kind = table.Column<string>(unicode: false, maxLength: 16),
                at = table.Column<long>(),
                published_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_bill_notifications", x => x.id);
                table.ForeignKey(
                    "fk_bill_notifications_bill_id",
                    x => x.bill_id,
                    "bills",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex(
            "ix_bill_notifications_bill_id_kind",
            "bill_notifications",
            ["bill_id", "kind"],
            unique: true);
        schema.CreateIndex(
            "ix_bill_notifications_customer_id_id",
            "bill_notifications",
            ["customer_id", "id"]);
        schema.CreateIndex(
            "ix_bill_notifications_published_at_id",
            "bill_notifications",
            ["published_at", "id"]);
    }
}
