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
    private readonly Dictionary<Statement[], DbBatch> _batches = new(new SameStatements());
    private readonly HashSet<DbBatch> _preparedBatches = [];
    private readonly bool _isBlocking = isKept && store.BlocksWriter;

    public LedgerStore Store => store;

    public DbConnection Connection => connection;

    /// <summary>The transaction in which the commands run; null between batches.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Whether statements can be sent together, and are answered together.</summary>
    public bool CanSendTogether => _isBlocking && store.TakesColumns && connection.CanCreateBatch;

    /// <summary>Sends statements together.</summary>
    public void Run(IReadOnlyList<Round.Step> steps)
    {
        var batch = Get([.. steps.Select(step => step.Statement)]);
        for (var i = 0; i < steps.Count; i++)
            steps[i].Bind(BinderOf(steps[i].Statement, batch.BatchCommands[i].Parameters));
        if (_preparedBatches.Add(batch)) batch.Prepare();
        using (var reader = batch.ExecuteReader())
        {
            foreach (var step in steps.Where(step => step.Read is not null))
            {
                while (reader.Read()) step.Read?.Invoke(new LedgerRow(store, reader));
                reader.NextResult();
            }
        }

        for (var i = 0; i < steps.Count; i++) steps[i].Changed?.Invoke(batch.BatchCommands[i].RecordsAffected);
    }

    /// <summary>Writes all rows in as few commands as allowed, and says how many rows were changed.</summary>
    public async Task<int> ExecuteAsync<T>(Statement statement, IReadOnlyList<T> rows, Action<RowBinder, T> bind)
    {
        var changed = 0;
        for (var at = 0; at < rows.Count;)
        {
            var (command, count) = Bind(statement, rows, at, store.MaxRowsPerStatement, bind);
            await PrepareAsync(command);
            changed += await RunAsync(command, CancellationToken.None);
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
            await ReadAsync(command, read, CancellationToken.None);
            at += count;
        }
    }

    /// <summary>Runs a command, and says how many rows it changed.</summary>
    public Task<int> RunAsync(DbCommand command, CancellationToken cancellationToken) =>
        _isBlocking ? Task.FromResult(command.ExecuteNonQuery()) : command.ExecuteNonQueryAsync(cancellationToken);

    /// <summary>Runs a SELECT and hands over each row found.</summary>
    public Task ReadAsync(DbCommand command, Action<LedgerRow> read, CancellationToken cancellationToken)
    {
        if (!_isBlocking) return ReadWithoutBlockingAsync(command, read, cancellationToken);
        using var reader = command.ExecuteReader();
        while (reader.Read()) read(new LedgerRow(store, reader));
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
        foreach (var batch in _batches.Values) await batch.DisposeAsync();
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

    private async Task ReadWithoutBlockingAsync(
        DbCommand command,
        Action<LedgerRow> read,
        CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) read(new LedgerRow(store, reader));
    }

    // With its first values, from which the driver learns the types.
    private Task PrepareAsync(DbCommand command)
    {
        if (!store.PreparesCommands || !(isKept || store.TakesColumns) || !_prepared.Add(command))
            return Task.CompletedTask;
        if (!_isBlocking) return command.PrepareAsync(CancellationToken.None);
        command.Prepare();
        return Task.CompletedTask;
    }

    private DbCommand Get(Statement statement, int rows)
    {
        if (!_commands.TryGetValue((statement, rows), out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements.cs holds the texts; values are parameters.
            command.CommandText = statement.Text(store, rows);
#pragma warning restore CA2100
            AddParameters(command.Parameters, command.CreateParameter, statement, rows);
            _commands.Add((statement, rows), command);
        }

        command.Transaction = Transaction;
        return command;
    }

    private DbBatch Get(Statement[] statements)
    {
        if (!_batches.TryGetValue(statements, out var batch))
        {
            batch = connection.CreateBatch();
            foreach (var statement in statements)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = statement.Text(store, 1);
                AddParameters(command.Parameters, command.CreateParameter, statement, rows: 1);
                batch.BatchCommands.Add(command);
            }

            _batches.Add(statements, batch);
        }

        batch.Transaction = Transaction;
        return batch;
    }

    private static void AddParameters(
        DbParameterCollection parameters,
        Func<DbParameter> create,
        Statement statement,
        int rows)
    {
        for (var i = 0; i < statement.SharedParameters + (rows * statement.ParametersPerRow); i++)
        {
            var parameter = create();
            parameter.ParameterName = "@p" + i;
            parameters.Add(parameter);
        }
    }

    private sealed class SameStatements : IEqualityComparer<Statement[]>
    {
        public bool Equals(Statement[]? x, Statement[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(Statement[] statements)
        {
            var hash = new HashCode();
            foreach (var statement in statements) hash.Add(statement);
            return hash.ToHashCode();
        }
    }
}
