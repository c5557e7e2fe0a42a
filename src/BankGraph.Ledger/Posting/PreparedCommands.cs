using System.Data.Common;
using System.Numerics;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// The writer's commands on its kept connection. A command is made once for each statement and number of rows; numbers
/// of rows are powers of two, so that a batch of any size is written with few commands and few of them are kept. Where
/// the store takes a column as one parameter, one command does for all numbers of rows.
/// </summary>
/// <param name="store">What differs between databases.</param>
/// <param name="connection">Disposed of with the commands.</param>
/// <param name="isKept">
/// Whether the connection is used for long. On one that is not, only those commands are prepared that do for all
/// numbers of rows, which the pool remembers.
/// </param>
internal sealed class PreparedCommands(LedgerStore store, DbConnection connection, bool isKept = true)
    : IAsyncDisposable
{
    private readonly Dictionary<(Statement Statement, int Rows), DbCommand> _commands = [];
    private readonly HashSet<DbCommand> _prepared = [];

    public LedgerStore Store => store;

    public DbConnection Connection => connection;

    /// <summary>The transaction in which the commands run; null between batches.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Writes all rows in as few commands as allowed, and says how many rows were changed.</summary>
    public async Task<int> ExecuteAsync<T>(Statement statement, IReadOnlyList<T> rows, Action<RowBinder, T> bind)
    {
        var changed = 0;
        for (var at = 0; at < rows.Count;)
        {
            var (command, count) = Bind(statement, rows, at, store.MaxRowsPerStatement, bind);
            await PrepareAsync(command);
            changed += await command.ExecuteNonQueryAsync(CancellationToken.None);
            at += count;
        }

        return changed;
    }

    /// <summary>Runs a SELECT over all keys and hands over each row found.</summary>
    public async Task QueryAsync<T>(
        Statement statement,
        IReadOnlyList<T> keys,
        Action<RowBinder, T> bind,
        Action<LedgerRow> read)
    {
        for (var at = 0; at < keys.Count;)
        {
            var (command, count) = Bind(statement, keys, at, store.MaxRowsPerStatement, bind);
            await PrepareAsync(command);
            await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
            while (await reader.ReadAsync(CancellationToken.None)) read(new LedgerRow(store, reader));
            at += count;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private (DbCommand Command, int Rows) Bind<T>(
        Statement statement,
        IReadOnlyList<T> rows,
        int at,
        int maxRows,
        Action<RowBinder, T> bind)
    {
        var count = store.TakesColumns
            ? rows.Count
            : 1 << BitOperations.Log2((uint)Math.Min(rows.Count - at, maxRows));
        var command = Get(statement, store.TakesColumns ? 1 : count);
        var binder = BinderOf(statement, command.Parameters);
        for (var i = 0; i < count; i++)
        {
            binder.StartRow(statement.SharedParameters + (i * statement.ParametersPerRow));
            bind(binder, rows[at + i]);
        }

        return (command, count);
    }

    private RowBinder BinderOf(Statement statement, DbParameterCollection parameters)
    {
        if (!store.TakesColumns) return new ValueBinder(store, parameters);
        var columns = new ColumnBinder(parameters, statement.SharedParameters);
        columns.Clear();
        return columns;
    }

    // With its first values, from which the driver learns the types.
    private Task PrepareAsync(DbCommand command) =>
        store.PreparesCommands && (isKept || store.TakesColumns) && _prepared.Add(command)
            ? command.PrepareAsync(CancellationToken.None)
            : Task.CompletedTask;

    private DbCommand Get(Statement statement, int rows)
    {
        if (!_commands.TryGetValue((statement, rows), out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements.cs holds the texts; values are parameters.
            command.CommandText = statement.Text(store, rows);
#pragma warning restore CA2100
            for (var i = 0; i < statement.SharedParameters + (rows * statement.ParametersPerRow); i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i;
                command.Parameters.Add(parameter);
            }

            _commands.Add((statement, rows), command);
        }

        command.Transaction = Transaction;
        return command;
    }
}
