using System.Text;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.Update;

namespace BankGraph.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>
/// Writes rows with one writing statement per command. A packet of several would go on behind the statement that a
/// cluster has aborted, outside of the transaction; and an error behind a result cannot be read.
/// </summary>
internal sealed class MySqlUpdateSqlGenerator(
    UpdateSqlGeneratorDependencies dependencies,
    MySqlSingletonOptions options)
    : UpdateSqlGenerator(dependencies)
{
    public override ResultSetMapping AppendInsertOperation(
        StringBuilder commandStringBuilder,
        IReadOnlyModificationCommand command,
        int commandPosition,
        out bool requiresTransaction)
    {
        var reads = command.ColumnModifications.Where(column => column.IsRead).ToList();
        requiresTransaction = false;
        if (reads.Count == 0)
        {
            AppendInsertRows(commandStringBuilder, [command]);
            return ResultSetMapping.NoResults;
        }

        if (options.ServerVersion.HasInsertReturning)
        {
            return AppendInsertReturningOperation(
                commandStringBuilder, command, commandPosition, out requiresTransaction);
        }

        AppendInsertRows(commandStringBuilder, [command]);
        AppendSelect(commandStringBuilder, command, reads);
        return ResultSetMapping.LastInResultSet;
    }

    public override ResultSetMapping AppendUpdateOperation(
        StringBuilder commandStringBuilder,
        IReadOnlyModificationCommand command,
        int commandPosition,
        out bool requiresTransaction)
    {
        var columns = command.ColumnModifications;
        var reads = columns.Where(column => column.IsRead).ToList();
        requiresTransaction = false;
        AppendUpdateCommandHeader(
            commandStringBuilder, command.TableName, command.Schema, [.. columns.Where(column => column.IsWrite)]);
        AppendWhereClause(commandStringBuilder, [.. columns.Where(column => column.IsCondition)]);
        commandStringBuilder.AppendLine(SqlGenerationHelper.StatementTerminator);
        if (reads.Count == 0) return ResultSetMapping.NoResults;

        AppendSelect(commandStringBuilder, command, reads);
        return ResultSetMapping.LastInResultSet;
    }

    public override ResultSetMapping AppendDeleteOperation(
        StringBuilder commandStringBuilder,
        IReadOnlyModificationCommand command,
        int commandPosition,
        out bool requiresTransaction)
    {
        requiresTransaction = false;
        AppendDeleteCommandHeader(commandStringBuilder, command.TableName, command.Schema);
        AppendWhereClause(commandStringBuilder, [.. command.ColumnModifications.Where(column => column.IsCondition)]);
        commandStringBuilder.AppendLine(SqlGenerationHelper.StatementTerminator);
        return ResultSetMapping.NoResults;
    }

    /// <summary>One INSERT of several rows with the same columns.</summary>
    public void AppendInsertRows(StringBuilder builder, IReadOnlyList<IReadOnlyModificationCommand> commands)
    {
        var first = commands[0];
        var columns = WrittenColumns(first);
        AppendInsertCommandHeader(builder, first.TableName, first.Schema, columns);
        // A row without values of its own needs its empty list of columns.
        if (columns.Count == 0) builder.Append(" ()");
        builder.AppendLine().Append("VALUES ");
        for (var row = 0; row < commands.Count; row++)
        {
            if (row > 0) builder.Append(',').AppendLine();
            if (columns.Count == 0) builder.Append("()");
            else AppendValues(builder, first.TableName, first.Schema, WrittenColumns(commands[row]));
        }

        builder.AppendLine(SqlGenerationHelper.StatementTerminator);
    }

    protected override void AppendValues(
        StringBuilder commandStringBuilder,
        string name,
        string? schema,
        IReadOnlyList<IColumnModification> operations)
    {
        if (operations.Count == 0) commandStringBuilder.Append("()");
        else base.AppendValues(commandStringBuilder, name, schema, operations);
    }

    protected override void AppendValuesHeader(
        StringBuilder commandStringBuilder,
        IReadOnlyList<IColumnModification> operations) =>
        commandStringBuilder.Append(operations.Count == 0 ? " ()" : "").AppendLine().Append("VALUES ");

    private static List<IColumnModification> WrittenColumns(IReadOnlyModificationCommand command) =>
        [.. command.ColumnModifications.Where(column => column.IsWrite)];

    /// <summary>Reads what the server made in the row that was just written; no row when none was written.</summary>
    private void AppendSelect(
        StringBuilder builder,
        IReadOnlyModificationCommand command,
        IReadOnlyList<IColumnModification> reads)
    {
        builder.Append("SELECT ").AppendJoin(
            ", ", reads.Select(column => SqlGenerationHelper.DelimitIdentifier(column.ColumnName)));
        builder.AppendLine().Append("FROM ");
        SqlGenerationHelper.DelimitIdentifier(builder, command.TableName, command.Schema);
        builder.AppendLine().Append("WHERE ROW_COUNT() = 1");
        foreach (var key in command.ColumnModifications.Where(column => column.IsKey))
        {
            builder.Append(" AND ");
            SqlGenerationHelper.DelimitIdentifier(builder, key.ColumnName);
            builder.Append(" = ");
            if (key.IsRead) builder.Append("LAST_INSERT_ID()");
            else AppendKey(builder, key);
        }

        builder.AppendLine(SqlGenerationHelper.StatementTerminator);
    }

    private void AppendKey(StringBuilder builder, IColumnModification key)
    {
        var parameter = key.UseOriginalValueParameter ? key.OriginalParameterName : key.ParameterName;
        if (parameter is not null) SqlGenerationHelper.GenerateParameterNamePlaceholder(builder, parameter);
        else if (key.TypeMapping is { } mapping) builder.Append(mapping.GenerateProviderValueSqlLiteral(key.Value));
    }
}
