using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

internal sealed partial class InitialSchema
{
    private static void CreateCustomers(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "customers",
            columns: table => new
            {
                id = table.Column<Guid>(),
                name = table.Column<string>(maxLength: 100),
                email_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                sealed_email = table.Column<byte[]>(maxLength: 1100),
                sealed_phone = table.Column<byte[]>(maxLength: 100, nullable: true),
                wrapped_key = table.Column<byte[]>(maxLength: 100),
                password_hash = table.Column<string>(unicode: false, maxLength: 200),
                created_at = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customers", x => x.id);
            });
        schema.CreateIndex("ix_customers_email_hash", "customers", "email_hash", unique: true);
    }

    private static void CreateLoginAttempts(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "login_attempts",
            columns: table => new
            {
                email_hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                failures = table.Column<int>(),
                last_failed_at = table.Column<long>(),
                locked_until = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_login_attempts", x => x.email_hash);
            });
        schema.CreateIndex("ix_login_attempts_last_failed_at", "login_attempts", "last_failed_at");
    }

    private static void CreateSessions(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "sessions",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                created_at = table.Column<long>(),
                revoked_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_sessions", x => x.id);
                table.ForeignKey(
                    "fk_sessions_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_sessions_customer_id", "sessions", "customer_id");
        schema.CreateIndex("ix_sessions_revoked_at", "sessions", "revoked_at");
    }

    private static void CreateRefreshTokens(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "refresh_tokens",
            columns: table => new
            {
                hash = table.Column<byte[]>(maxLength: 32, fixedLength: true),
                session_id = table.Column<Guid>(),
                expires_at = table.Column<long>(),
                rotated_at = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_refresh_tokens", x => x.hash);
                table.ForeignKey(
                    "fk_refresh_tokens_session_id",
                    x => x.session_id,
                    "sessions",
                    "id",
                    onDelete: ReferentialAction.Cascade);
            });
        schema.CreateIndex("ix_refresh_tokens_expires_at", "refresh_tokens", "expires_at");
        schema.CreateIndex("ix_refresh_tokens_session_id", "refresh_tokens", "session_id");
    }

    private static void CreateCustomerAccounts(MigrationBuilder schema)
    {
        schema.CreateTable(
            name: "customer_accounts",
            columns: table => new
            {
                id = table.Column<Guid>(),
                customer_id = table.Column<Guid>(),
                number = table.Column<string>(unicode: false, maxLength: 14),
                type = table.Column<string>(unicode: false, maxLength: 16),
                name = table.Column<string>(maxLength: 60, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_customer_accounts", x => x.id);
                table.ForeignKey(
                    "fk_customer_accounts_customer_id",
                    x => x.customer_id,
                    "customers",
                    "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "fk_customer_accounts_id",
                    x => x.id,
                    "ledger_accounts",
                    "id",
                    onDelete: ReferentialAction.Restrict);
            });
        schema.CreateIndex("ix_customer_accounts_customer_id", "customer_accounts", "customer_id");
        schema.CreateIndex("ix_customer_accounts_number", "customer_accounts", "number", unique: true);
    }
}
