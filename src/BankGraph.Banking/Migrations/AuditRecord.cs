using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>The record of what was done, and where records wait until they are chained.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121000001_AuditRecord")]
internal sealed class AuditRecord : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateNotes(migrationBuilder);
        CreateInbox(migrationBuilder);
        CreateEvents(migrationBuilder);
        CreateHead(migrationBuilder);
    }

    private static void CreateNotes(MigrationBuilder schema) => schema.CreateTable(
        name: "ledger_notes",
        columns: table => new
        {
            transaction_id = table.Column<Guid>(),
            note = table.Column<string>(unicode: false, maxLength: 300),
        },
        constraints: table => table.PrimaryKey("pk_ledger_notes", x => x.transaction_id));

    private static void CreateInbox(MigrationBuilder schema) => schema.CreateTable(
        name: "audit_inbox",
        columns: table => new
        {
            id = table.Column<Guid>(),
            at = table.Column<long>(),
            action = table.Column<string>(unicode: false, maxLength: 32),
            actor_id = table.Column<Guid>(nullable: true),
            session_id = table.Column<Guid>(nullable: true),
            address = table.Column<string>(unicode: false, maxLength: 64, nullable: true),
            subject = table.Column<string>(unicode: false, maxLength: 80, nullable: true),
            customer_id = table.Column<Guid>(nullable: true),
            reason = table.Column<string>(maxLength: 300, nullable: true),
            before_json = table.Column<string>(maxLength: 1000, nullable: true),
            after_json = table.Column<string>(maxLength: 1000, nullable: true),
        },
        constraints: table => table.PrimaryKey("pk_audit_inbox", x => x.id));

    private static void CreateEvents(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "audit_events",
            columns: table => new
            {
                sequence = table.Column<long>(),
                hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                id = table.Column<Guid>(),
                at = table.Column<long>(),
                action = table.Column<string>(unicode: false, maxLength: 32),
                actor_id = table.Column<Guid>(nullable: true),
                session_id = table.Column<Guid>(nullable: true),
                address = table.Column<string>(unicode: false, maxLength: 64, nullable: true),
                subject = table.Column<string>(unicode: false, maxLength: 80, nullable: true),
                customer_id = table.Column<Guid>(nullable: true),
                reason = table.Column<string>(maxLength: 300, nullable: true),
                before_json = table.Column<string>(maxLength: 1000, nullable: true),
                after_json = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_audit_events", x => x.sequence));
        schema.CreateIndex("ix_audit_events_id", "audit_events", "id", unique: true);
        schema.CreateIndex(
            "ix_audit_events_actor_id_sequence",
            "audit_events",
            ["actor_id", "sequence"]);
        schema.CreateIndex(
            "ix_audit_events_customer_id_sequence",
            "audit_events",
            ["customer_id", "sequence"]);
    }

    private static void CreateHead(MigrationBuilder schema) => schema.CreateTable(
        name: "audit_head",
        columns: table => new
        {
            id = table.Column<int>(),
            sequence = table.Column<long>(),
            hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
            seal = table.Column<byte[]>(maxLength: 32, fixedLength: true),
        },
        constraints: table => table.PrimaryKey("pk_audit_head", x => x.id));
}
