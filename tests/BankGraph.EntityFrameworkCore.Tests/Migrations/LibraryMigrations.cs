using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>A database that the migrations beside it make.</summary>
public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        // There is no snapshot of a model, because there is no model.
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}

/// <summary>Rows are written by the types of a model's columns.</summary>
public abstract class LibraryMigration : Migration
{
    protected override void BuildTargetModel([NotNull] ModelBuilder modelBuilder) =>
        modelBuilder.Table("Shelves", shelf =>
        {
            shelf.IndexerProperty<string>("Room").HasMaxLength(20);
            shelf.IndexerProperty<int>("Height");
        });
}

[DbContext(typeof(LibraryContext))]
[Migration("20240101000000_Shelves")]
public sealed class Shelves : LibraryMigration
{
    protected override void Up([NotNull] MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Shelves",
            table => new { Id = table.Column<int>(nullable: false), Room = table.Column<string>(maxLength: 20) },
            constraints: table => table.PrimaryKey("PK_Shelves", shelf => shelf.Id));
        migrationBuilder.InsertData("Shelves", ["Id", "Room"], [1, "it's \\ here"]);
    }

    protected override void Down([NotNull] MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("Shelves");
}

[DbContext(typeof(LibraryContext))]
[Migration("20240102000000_Volumes")]
public sealed class Volumes : LibraryMigration
{
    protected override void Up([NotNull] MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Volumes",
            table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("MySql:AutoIncrement", true)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation(
                        "Npgsql:ValueGenerationStrategy",
                        NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ShelfId = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Volumes", volume => volume.Id);
                table.ForeignKey("FK_Volumes_Shelves", volume => volume.ShelfId, "Shelves", "Id");
            });
        migrationBuilder.CreateIndex("IX_Volumes_ShelfId", "Volumes", "ShelfId");
        migrationBuilder.UpdateData("Shelves", "Id", 1, "Room", "moved");
    }

    protected override void Down([NotNull] MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("Volumes");
        migrationBuilder.UpdateData("Shelves", "Id", 1, "Room", "it's \\ here");
    }
}

[DbContext(typeof(LibraryContext))]
[Migration("20240103000000_Rooms")]
public sealed class Rooms : LibraryMigration
{
    protected override void Up([NotNull] MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("Height", "Shelves", nullable: false, defaultValue: 3);
        const string statements = """
            INSERT INTO "Shelves" ("Id", "Room") VALUES (2, 'a;b');
            UPDATE "Shelves" SET "Height" = 4 WHERE "Id" = 2;
            """;
        migrationBuilder.Sql(migrationBuilder.ActiveProvider is "BankGraph.EntityFrameworkCore.MySql"
            ? statements.Replace('"', '`')
            : statements);
    }

    protected override void Down([NotNull] MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DeleteData("Shelves", "Id", 2);
        migrationBuilder.DropColumn("Height", "Shelves");
    }
}
