using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace BankGraph.EntityFrameworkCore.MySql.Update.Internal;

/// <summary>
/// One writing statement: an INSERT of one or several rows, an UPDATE or a DELETE of one. Several rows go together when
/// nothing has to be read back, as with keys that the client makes.
/// </summary>
internal sealed class MySqlModificationCommandBatch(
    ModificationCommandBatchFactoryDependencies dependencies,
    MySqlUpdateSqlGenerator sqlGenerator,
    int maxRows)
    : AffectedCountModificationCommandBatch(dependencies, maxRows)
{
    /// <summary>Far below the packet that every server takes.</summary>
    private const int LargestValues = 1024 * 1024;

    private int _sizeOfValues;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (ModificationCommands.Count > 0 && !Joins(ModificationCommands[0], modificationCommand)) return false;
        if (_sizeOfValues > LargestValues) return false;
        return base.TryAddCommand(modificationCommand);
    }

    public override void Complete(bool moreBatchesExpected)
    {
        if (IsInsertOfRows(ModificationCommands[0])) sqlGenerator.AppendInsertRows(SqlBuilder, ModificationCommands);
        base.Complete(moreBatchesExpected);
    }

    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        _sizeOfValues += modificationCommand.ColumnModifications.Sum(SizeOf);
        if (!IsInsertOfRows(modificationCommand))
        {
            base.AddCommand(modificationCommand);
            return;
        }

        // The statement is written when all its rows are known.
        ResultSetMappings.Add(ResultSetMapping.NoResults);
        AddParameters(modificationCommand);
        SetRequiresTransaction(false);
    }

    protected override void Consume(RelationalDataReader reader)
    {
        try
        {
            var command = ModificationCommands[0];
            var isMissing = IsMissing(command, reader);
            if (ResultSetMappings[0] != ResultSetMapping.NoResults)
            {
                isMissing = !reader.Read();
                if (!isMissing) command.PropagateResults(reader);
            }

            if (isMissing)
                ThrowAggregateUpdateConcurrencyException(reader, 1, expectedRowsAffected: 1, rowsAffected: 0);
            reader.Close();
        }
        catch (Exception exception) when (exception is not DbUpdateException and not OperationCanceledException)
        {
            throw Failed(exception);
        }
    }

    protected override async Task ConsumeAsync(
        RelationalDataReader reader,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var command = ModificationCommands[0];
            var isMissing = IsMissing(command, reader);
            if (ResultSetMappings[0] != ResultSetMapping.NoResults)
            {
                isMissing = !await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (!isMissing) command.PropagateResults(reader);
            }

            if (isMissing)
            {
                await ThrowAggregateUpdateConcurrencyExceptionAsync(reader, 1, 1, 0, cancellationToken)
                    .ConfigureAwait(false);
            }

            await reader.CloseAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not DbUpdateException and not OperationCanceledException)
        {
            throw Failed(exception);
        }
    }

    private static bool IsMissing(IReadOnlyModificationCommand command, RelationalDataReader reader) =>
        command.EntityState != EntityState.Added && reader.DbDataReader.RecordsAffected == 0;

    private static bool IsInsertOfRows(IReadOnlyModificationCommand command) =>
        command.EntityState == EntityState.Added
        && command.StoreStoredProcedure is null
        && !command.ColumnModifications.Any(column => column.IsRead);

    private static bool Joins(IReadOnlyModificationCommand first, IReadOnlyModificationCommand next) =>
        IsInsertOfRows(first)
        && IsInsertOfRows(next)
        && first.TableName == next.TableName
        && WrittenColumns(first).SequenceEqual(WrittenColumns(next));

    private static IEnumerable<string> WrittenColumns(IReadOnlyModificationCommand command) =>
        command.ColumnModifications.Where(column => column.IsWrite).Select(column => column.ColumnName);

    private static int SizeOf(IColumnModification column) => column.Value switch
    {
        string text => text.Length * 4,
        byte[] bytes => bytes.Length * 2,
        _ => 32,
    };

    private DbUpdateException Failed(Exception exception) => new(
        "An error occurred while saving the entity changes. See the inner exception for details.",
        exception,
        [.. ModificationCommands.SelectMany(command => command.Entries)]);
}
