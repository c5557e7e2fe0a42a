using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Addresses that were verified, passwords that were forgotten, and those that staff gave out.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150602_Credentials")]
internal sealed class Credentials : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "email_verifications",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                code_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                attempts_left = table.Column<int>(),
                sent_at = table.Column<long>(),
                sent_count = table.Column<int>(),
                expires_at = table.Column<long>(),
                verified_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_email_verifications", x => x.customer_id);
                table.ForeignKey(
                    "fk_email_verifications_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            name: "password_resets",
            columns: table => new
            {
                email_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                requested_at = table.Column<long>(),
                requested_count = table.Column<int>(),
                is_by_sms = table.Column<bool>(),
                is_waiting = table.Column<bool>(),
                code_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true, nullable: true),
                attempts_left = table.Column<int>(),
                expires_at = table.Column<long>(),
            },
            constraints: table => table.PrimaryKey("pk_password_resets", x => x.email_hash));
        migrationBuilder.CreateIndex("ix_password_resets_requested_at", "password_resets", "requested_at");
        migrationBuilder.CreateTable(
            name: "temporary_passwords",
            columns: table => new
            {
                customer_id = table.Column<Guid>(),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_temporary_passwords", x => x.customer_id);
                table.ForeignKey(
                    "fk_temporary_passwords_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
    }
}
