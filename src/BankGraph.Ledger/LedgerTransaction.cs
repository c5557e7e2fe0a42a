using System.Data.Common;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger;

/// <summary>
/// The database transaction in which money is about to move, as a participant sees it. The values between braces of a
/// statement become parameters, converted to what this store keeps.
/// </summary>
public sealed class LedgerTransaction
{
    private readonly PreparedCommands _commands;

    internal LedgerTransaction(PreparedCommands commands, DbTransaction transaction) =>
        (_commands, Transaction) = (commands, transaction);

    /// <summary>What differs between databases.</summary>
    public LedgerStore Store => _commands.Store;

    /// <summary>The writer's connection; leave it open.</summary>
    public DbConnection Connection => _commands.Connection;

    /// <summary>The transaction; the ledger ends it.</summary>
    public DbTransaction Transaction { get; }

    /// <summary>Runs one statement and says how many rows it changed.</summary>
    public async Task<int> ExecuteAsync(FormattableString statement, CancellationToken cancellationToken)
    {
        await using var command = Command(statement, "");
        return await _commands.RunAsync(command, cancellationToken);
    }

    /// <summary>Reads the rows of one SELECT.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        FormattableString statement,
        Func<LedgerRow, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = Command(statement, "");
        return await ReadAllAsync(command, read, cancellationToken);
    }

    /// <summary>Reads the rows of these ids, in no order.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(KeyedQuery<T> query, IReadOnlyList<Guid> ids) =>
        query.ReadAsync(_commands, ids);

    /// <summary>
    /// Reads the one row of a SELECT and locks it until the commit, where the store has row locks. Null without a row.
    /// </summary>
    /// <exception cref="InvalidOperationException">The statement found more than one row.</exception>
    public async Task<T?> LockRowAsync<T>(
        FormattableString statement,
        Func<LedgerRow, T> read,
        CancellationToken cancellationToken)
        where T : class
    {
        await using var command = Command(statement, Store.RowLockClause);
        var rows = await ReadAllAsync(command, read, cancellationToken);
        return rows.Count < 2
            ? rows.SingleOrDefault()
            : throw new InvalidOperationException("A locking SELECT names one row by its key.");
    }

    private async Task<IReadOnlyList<T>> ReadAllAsync<T>(
        DbCommand command,
        Func<LedgerRow, T> read,
        CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await _commands.ReadAsync(command, row => rows.Add(read(row)), cancellationToken);
        return rows;
    }

    private DbCommand Command(FormattableString statement, string suffix)
    {
        var names = new object[statement.ArgumentCount];
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = "@p" + i;
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            parameter.Value = Store.ToParameter(statement.GetArgument(i));
            command.Parameters.Add(parameter);
        }

#pragma warning disable CA2100 // The text is the caller's constant format with parameter names in its holes.
        command.CommandText = string.Format(null, statement.Format, names) + suffix;
#pragma warning restore CA2100
        return command;
    }
}
