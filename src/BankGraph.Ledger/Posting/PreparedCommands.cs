using System.Data.Common;

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
/// <param name="joinsStatements">See <see cref="LedgerStore.JoinsStatementsAsync"/>.</param>
internal sealed class PreparedCommands(
    LedgerStore store, DbConnection connection, bool isKept = true, bool joinsStatements = false) : IAsyncDisposable
{
    private readonly Dictionary<(Statement Statement, int Rows), DbCommand> _commands = [];
    private readonly HashSet<DbCommand> _prepared = [];
    private readonly Dictionary<Statement[], DbBatch> _batches = new(new SameSequence<Statement>());
    private readonly HashSet<DbBatch> _preparedBatches = [];
    private readonly JoinedCommands _joined = new(store, connection);
    private readonly bool _isBlocking = isKept && store.BlocksWriter;

    public LedgerStore Store => store;

    public DbConnection Connection => connection;

    /// <summary>The transaction in which the commands run; null between batches.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Whether statements can be sent together, and are answered together.</summary>
    public bool CanSendTogether => _isBlocking && store.TakesColumns && connection.CanCreateBatch;

    /// <summary>Opens a connection that is kept.</summary>
    public static async Task<PreparedCommands> OpenForWriterAsync(LedgerStore store)
    {
        var connection = await store.OpenForWriterAsync(CancellationToken.None);
        try
        {
            var joinsStatements = await store.JoinsStatementsAsync(connection);
            return new PreparedCommands(store, connection, joinsStatements: joinsStatements);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

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

    /// <summary>Whether several statements can be carried out as one.</summary>
    public bool CanJoin => _isBlocking && joinsStatements;

    /// <summary>
    /// How many of a batch's requests are written by one round of statements after another: all of them, or, where
    /// statements are joined, powers of two, so that the same ones come again.
    /// </summary>
    public IEnumerable<Portion> Slices(int count) =>
        CanJoin ? Portion.Filled(count, store.MaxRowsPerStatement / 2) : [new Portion(0, count, count)];

    /// <summary>Carries out statements as one.</summary>
    public void RunJoined(IReadOnlyList<Round.Step> steps) => _joined.Run(steps, Transaction);

    /// <summary>Writes all rows in as few commands as allowed, and says how many rows were changed.</summary>
    public async Task<int> ExecuteAsync<T>(Statement statement, IReadOnlyList<T> rows, Action<RowBinder, T> bind)
    {
        var changed = 0;
        foreach (var portion in Portions(rows.Count))
        {
            var command = Bind(statement, rows, portion, bind);
            await PrepareAsync(command);
            changed += await RunAsync(command, CancellationToken.None);
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
        foreach (var portion in Portions(keys.Count))
        {
            var command = Bind(statement, keys, portion, bind);
            await PrepareAsync(command);
            await ReadAsync(command, read, CancellationToken.None);
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
        await _joined.DisposeAsync();
        await connection.DisposeAsync();
    }

    private IEnumerable<Portion> Portions(int rows) =>
        !store.TakesColumns ? Portion.Filled(rows, store.MaxRowsPerStatement)
        : rows > 0 ? [new Portion(0, rows, Places: 1)]
        : [];

    private DbCommand Bind<T>(
        Statement statement,
        IReadOnlyList<T> rows,
        Portion portion,
        Action<RowBinder, T> bind)
    {
        var command = Get(statement, portion.Places);
        var binder = BinderOf(statement, command.Parameters);
        for (var i = 0; i < portion.Rows; i++)
        {
            binder.StartRow(statement.SharedParameters + (i * statement.ParametersPerRow));
            bind(binder, rows[portion.Start + i]);
        }

        return command;
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
            AddParameters(
                command.Parameters,
                command.CreateParameter,
                statement.SharedParameters + (rows * statement.ParametersPerRow));
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
                AddParameters(
                    command.Parameters,
                    command.CreateParameter,
                    statement.SharedParameters + statement.ParametersPerRow);
                batch.BatchCommands.Add(command);
            }

            _batches.Add(statements, batch);
        }

        batch.Transaction = Transaction;
        return batch;
    }

    internal static void AddParameters(DbParameterCollection parameters, Func<DbParameter> create, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var parameter = create();
            parameter.ParameterName = "@p" + parameters.Count;
            parameters.Add(parameter);
        }
    }
}
