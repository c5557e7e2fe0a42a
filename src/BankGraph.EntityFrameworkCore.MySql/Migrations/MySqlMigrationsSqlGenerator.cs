using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using BankGraph.EntityFrameworkCore.MySql.Metadata.Internal;
using BankGraph.EntityFrameworkCore.MySql.Migrations.Internal;
using BankGraph.EntityFrameworkCore.MySql.Storage.Internal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Migrations;

/// <summary>
/// Writes migrations. The servers commit with each of these statements, so that half of one may remain.
/// </summary>
internal sealed class MySqlMigrationsSqlGenerator(
    MigrationsSqlGeneratorDependencies dependencies,
    MySqlSingletonOptions options)
    : MigrationsSqlGenerator(dependencies)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default) =>
        base.Generate(ReplacedKeys.Join(operations), model, options);

    protected override void Generate(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" CHARACTER SET utf8mb4 COLLATE ").Append(model?.GetCollation() ?? DefaultCollation);
        Comment(operation.Comment, builder);
        if (terminate) End(builder);
    }

    protected override void CreateTableConstraints(
        CreateTableOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        base.CreateTableConstraints(operation, model, builder);
        // A column that counts up stands first in one of the table's keys, which it does not as a part of a larger one.
        foreach (var column in operation.Columns.Where(IsAutoIncrement))
        {
            if (operation.PrimaryKey?.Columns[0] != column.Name)
                builder.AppendLine(",").Append("KEY (").Append(Name(column.Name)).Append(")");
        }
    }

    protected override void Generate(AlterTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation.Comment == operation.OldTable.Comment) return;
        AlterTable(operation.Name, builder).Append(" COMMENT ").Append(Text(operation.Comment ?? ""));
        End(builder);
    }

    protected override void Generate(
        AlterDatabaseOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        if (operation.Collation == operation.OldDatabase.Collation) return;
        builder.Append("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE ").Append(operation.Collation ?? DefaultCollation);
        End(builder);
    }

    protected override void Generate(RenameTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation.NewName is null || operation.NewName == operation.Name) return;
        AlterTable(operation.Name, builder).Append(" RENAME TO ").Append(Name(operation.NewName));
        End(builder);
    }

    protected override void Generate(AlterColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation.OldColumn.IsNullable && !operation.IsNullable && operation.DefaultValue is { } value)
        {
            var literal = Dependencies.TypeMappingSource.GetMappingForValue(value).GenerateSqlLiteral(value);
            builder.Append("UPDATE ").Append(Name(operation.Table))
                .Append(" SET ").Append(Name(operation.Name)).Append(" = ").Append(literal)
                .Append(" WHERE ").Append(Name(operation.Name)).Append(" IS NULL");
            End(builder);
        }

        AlterTable(operation.Table, builder).Append(" MODIFY COLUMN ");
        ColumnDefinition(operation.Schema, operation.Table, operation.Name, operation, model, builder);
        End(builder);
    }

    protected override void Generate(
        RenameColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Table, builder)
            .Append(" RENAME COLUMN ").Append(Name(operation.Name)).Append(" TO ").Append(Name(operation.NewName));
        End(builder);
    }

    protected override void Generate(
        CreateIndexOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        if (!string.IsNullOrEmpty(operation.Filter))
            throw new NotSupportedException($"The index {operation.Name} has a filter, which the servers do not have.");
        base.Generate(operation, model, builder, terminate);
    }

    protected override void Generate(RenameIndexOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        AlterTable(TableOf(operation.Table, operation.Name), builder)
            .Append(" RENAME INDEX ").Append(Name(operation.Name)).Append(" TO ").Append(Name(operation.NewName));
        End(builder);
    }

    protected override void Generate(
        DropIndexOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        AlterTable(TableOf(operation.Table, operation.Name), builder)
            .Append(" DROP INDEX ").Append(Name(operation.Name));
        if (terminate) End(builder);
    }

    protected override void Generate(
        DropPrimaryKeyOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        AlterTable(operation.Table, builder).Append(" DROP PRIMARY KEY");
        if (terminate) End(builder);
    }

    protected override void Generate(
        AddPrimaryKeyOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        AlterTable(operation.Table, builder).Append(ReplacedKeys.IsReplacement(operation) ? " DROP PRIMARY KEY," : "");
        builder.Append(" ADD ");
        PrimaryKeyConstraint(operation, model, builder);
        if (terminate) End(builder);
    }

    protected override void Generate(
        DropForeignKeyOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder,
        bool terminate = true)
    {
        AlterTable(operation.Table, builder).Append(" DROP FOREIGN KEY ").Append(Name(operation.Name));
        if (terminate) End(builder);
    }

    protected override void Generate(
        DropUniqueConstraintOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        AlterTable(operation.Table, builder).Append(" DROP INDEX ").Append(Name(operation.Name));
        End(builder);
    }

    protected override void Generate(
        EnsureSchemaOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder) =>
        throw NoSchemas(operation.Name);

    protected override void Generate(
        DropSchemaOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder) =>
        throw NoSchemas(operation.Name);

    protected override void Generate(
        CreateSequenceOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder) =>
        throw new NotSupportedException($"The sequence {operation.Name} cannot be made: MySQL has none.");

    protected override void ColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        base.ColumnDefinition(schema, table, name, operation, model, builder);
        if (operation.ComputedColumnSql is null)
        {
            if (IsAutoIncrement(operation)) builder.Append(" AUTO_INCREMENT");
            if (IsServerVersioned(operation))
                builder.Append(" DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)");
        }

        Comment(operation.Comment, builder);
    }

    protected override void ComputedColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder)
    {
        // Whether it can be null follows from its expression; MariaDB takes no word about it.
        builder.Append(Name(name)).Append(" ")
            .Append(operation.ColumnType ?? GetColumnType(schema, table, name, operation, model))
            .Append(" AS (").Append(operation.ComputedColumnSql ?? "").Append(") ")
            .Append(operation.IsStored == true ? "STORED" : "VIRTUAL");
    }

    protected override void DefaultValue(
        object? defaultValue,
        string? defaultValueSql,
        string? columnType,
        MigrationCommandListBuilder builder)
    {
        var isLarge = columnType?.EndsWith("text", StringComparison.OrdinalIgnoreCase) == true
            || columnType?.EndsWith("blob", StringComparison.OrdinalIgnoreCase) == true;
        if (defaultValueSql is null && defaultValue is not null && isLarge)
        {
            // A large value has an expression as its default, not a literal.
            var mapping = Dependencies.TypeMappingSource.GetMappingForValue(defaultValue);
            builder.Append(" DEFAULT (").Append(mapping.GenerateSqlLiteral(defaultValue)).Append(")");
            return;
        }

        base.DefaultValue(defaultValue, defaultValueSql, columnType, builder);
    }

    private string DefaultCollation => options.ServerVersion.DefaultCollation;

    private static bool IsAutoIncrement(ColumnOperation operation) =>
        operation[MySqlAnnotationNames.AutoIncrement] is true;

    private static bool IsServerVersioned(ColumnOperation operation) =>
        operation is
        {
            IsRowVersion: true,
            ColumnType: MySqlRowVersionTypeMapping.StoreType,
            DefaultValue: null,
            DefaultValueSql: null,
        };

    private static string TableOf(string? table, string index) =>
        table ?? throw new InvalidOperationException($"The migration must say which table the index {index} is on.");

    private static NotSupportedException NoSchemas(string schema) =>
        new($"The schema {schema} cannot be made or dropped: a schema is a database of its own here.");

    private MigrationCommandListBuilder AlterTable(string table, MigrationCommandListBuilder builder) =>
        builder.Append("ALTER TABLE ").Append(Name(table));

    private void Comment(string? comment, MigrationCommandListBuilder builder)
    {
        if (comment is not null) builder.Append(" COMMENT ").Append(Text(comment));
    }

    private string Name(string name) => Dependencies.SqlGenerationHelper.DelimitIdentifier(name);

    private string Text(string value) =>
        Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(value);

    private void End(MigrationCommandListBuilder builder)
    {
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
