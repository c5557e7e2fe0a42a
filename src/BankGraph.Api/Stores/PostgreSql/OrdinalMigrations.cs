using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace BankGraph.Api.Stores.PostgreSql;

/// <summary>
/// Writes migrations whose texts compare by code point, as they do in the other stores, whatever language the database
/// was made for.
/// </summary>
#pragma warning disable EF1001 // The options are the provider's own, and its generator cannot be made without them.
internal sealed class OrdinalMigrations(
    MigrationsSqlGeneratorDependencies dependencies,
    INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    /// <inheritdoc/>
    protected override void ColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        if (operation.ClrType == typeof(string)) operation.Collation ??= "C";
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
