using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>Passkeys, and what they are asked to sign.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121161101_PasskeysAdded")]
internal sealed class PasskeysAdded : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        AddPasskeys(migrationBuilder);
        AddCeremonies(migrationBuilder);
    }

    private static void AddPasskeys(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "passkeys",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                credential_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                credential_id = table.Column<byte[]>(maxLength: 1023),
                public_key = table.Column<byte[]>(maxLength: 1024),
                sealed_name = table.Column<byte[]>(maxLength: 300),
                sign_count = table.Column<long>(),
                transports = table.Column<string>(maxLength: 100, unicode: false),
                is_backup_eligible = table.Column<bool>(),
                is_backed_up = table.Column<bool>(),
                created_at = table.Column<long>(),
                last_used_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_passkeys", x => x.id);
                table.ForeignKey(
                    "fk_passkeys_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex("ix_passkeys_credential_hash", "passkeys", "credential_hash", unique: true);
        migrationBuilder.CreateIndex("ix_passkeys_customer_id", "passkeys", "customer_id");
    }

    private static void AddCeremonies(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "passkey_ceremonies",
            columns: table => new
            {
                id = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: 16, unicode: false),
                customer_id = table.Column<Guid>(nullable: true),
                session_id = table.Column<Guid>(nullable: true),
                challenge_id = table.Column<Guid>(nullable: true),
                state = table.Column<string>(maxLength: 1000, unicode: false),
                expires_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_passkey_ceremonies", x => x.id);
                table.ForeignKey(
                    "fk_passkey_ceremonies_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "ix_passkey_ceremonies_customer_id",
            "passkey_ceremonies",
            "customer_id");
        migrationBuilder.CreateIndex(
            "ix_passkey_ceremonies_expires_at",
            "passkey_ceremonies",
            "expires_at");
    }
}
