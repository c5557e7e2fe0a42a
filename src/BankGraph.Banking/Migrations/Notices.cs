using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>What customers were told, and what they want to be told.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150502_Notices")]
internal sealed class Notices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateNotifications(migrationBuilder);
        CreateSettings(migrationBuilder);
    }

    private static void CreateNotifications(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "notifications",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                sequence = table.Column<long>(),
                kind = table.Column<string>(unicode: false, maxLength: 40),
                topic = table.Column<string>(unicode: false, maxLength: 16),
                source = table.Column<string>(unicode: false, maxLength: 80),
                is_listed = table.Column<bool>(),
                sealed_values = table.Column<byte[]>(maxLength: 4000),
                at = table.Column<long>(),
                read_at = table.Column<long>(nullable: true),
                published_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notifications", x => x.id);
                table.ForeignKey(
                    "fk_notifications_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex(
            "ix_notifications_customer_id_sequence",
            "notifications",
            ["customer_id", "sequence"],
            unique: true);
        schema.CreateIndex(
            "ix_notifications_customer_id_source",
            "notifications",
            ["customer_id", "source"],
            unique: true);
        schema.CreateIndex("ix_notifications_published_at_id", "notifications", ["published_at", "id"]);
    }

    private static void CreateSettings(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "notice_settings",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                time_zone = table.Column<string>(unicode: false, maxLength: 40),
                quiet_from_minute = table.Column<int>(nullable: true),
                quiet_until_minute = table.Column<int>(nullable: true),
                large_amount = table.Column<int>(),
                low_balance = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notice_settings", x => x.customer_id);
                table.ForeignKey(
                    "fk_notice_settings_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateTable(
            name: "notice_choices",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                topic = table.Column<string>(unicode: false, maxLength: 16),
                channel = table.Column<string>(unicode: false, maxLength: 16),
                is_on = table.Column<bool>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_notice_choices", x => new { x.customer_id, x.topic, x.channel });
                table.ForeignKey(
                    "fk_notice_choices_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
    }
}
