using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Banking.Migrations;

/// <summary>From where sessions were begun.</summary>
[DbContext(typeof(BankDbContext))]
[Migration("20261121150601_SessionOrigins")]
internal sealed class SessionOrigins : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "session_origins",
        columns: table => new
        {
            session_id = table.Column<Guid>(),
            sealed_origin = table.Column<byte[]>(maxLength: 300),
        },
        constraints: table =>
        {
            table.PrimaryKey("pk_session_origins", x => x.session_id);
            table.ForeignKey(
                "fk_session_origins_session_id",
                x => x.session_id,
                "sessions",
                "id",
                onDelete: ReferentialAction.Cascade);
        });
}
