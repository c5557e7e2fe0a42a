using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.Banking;

/// <summary>Adds rows by statements of many; Entity Framework would send one for each to some stores.</summary>
internal static class RowInserts
{
    // Where the store's options name no other number.
    private const int UsualRows = 100;

    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Type)
    {
        public static Column Of(IProperty property) =>
            new(property.GetColumnName(), property, property.GetRelationalTypeMapping());

        public void Bind(DbCommand command, string parameter, object row)
        {
            var value = Property.GetGetter().GetClrValue(row);
            command.Parameters.Add(Type.CreateParameter(command, parameter, value, Property.IsNullable));
        }
    }

    /// <summary>Adds rows at once, without the context's knowing of them.</summary>
    public static async Task InsertAsync<T>(
        this BankDbContext context,
        IEnumerable<T> rows,
        CancellationToken cancellationToken)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T))
            ?? throw new ArgumentException($"{typeof(T)} has no table.", nameof(rows));
        Column[] columns = [.. entity.GetProperties().Select(Column.Of)];
        var options = RelationalOptionsExtension.Extract(context.GetService<IDbContextOptions>());

        // One command for all, so that a driver that prepares by itself does it once.
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var written = 0;
        foreach (var chunk in rows.Chunk(options.MaxBatchSize ?? UsualRows))
        {
#pragma warning disable CA2100 // Names of table, columns and parameters; the values are parameters.
            if (chunk.Length != written)
                command.CommandText = TextOf(context.GetService<ISqlGenerationHelper>(), entity, columns, chunk.Length);
#pragma warning restore CA2100
            written = chunk.Length;
            command.Parameters.Clear();
            for (var row = 0; row < chunk.Length; row++)
            {
                for (var i = 0; i < columns.Length; i++) columns[i].Bind(command, NameOf(row, i), chunk[row]);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string TextOf(ISqlGenerationHelper sql, IEntityType entity, Column[] columns, int rows)
    {
        var text = new StringBuilder("INSERT INTO ");
        sql.DelimitIdentifier(
            text,
            entity.GetTableName() ?? throw new ArgumentException($"{entity.Name} has no table.", nameof(entity)));
        text.Append(" (").AppendJoin(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)));
        for (var row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? ") VALUES (" : "), (")
                .AppendJoin(", ", columns.Select((_, i) => NameOf(row, i)));
        }

        return text.Append(')').ToString();
    }

    private static string NameOf(int row, int column) => $"@p{row}_{column}";
}
