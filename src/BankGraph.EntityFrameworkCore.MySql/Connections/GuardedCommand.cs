using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// A command whose timeout and cancellation work. The driver is given neither: it goes on waiting for an answer that it
/// has given up. The server bounds the time, and a cancelled statement is ended with its session.
/// </summary>
internal sealed class GuardedCommand : DbCommand
{
    private readonly MySqlCommand _command = new();
    private GuardedConnection? _connection;
    private int? _timeoutSeconds;
    private Session? _session;

    [AllowNull]
    public override string CommandText
    {
        get => _command.CommandText;
        set => _command.CommandText = value;
    }

    /// <summary>In seconds; 0 is no bound. What the connection string says, when it is not set.</summary>
    public override int CommandTimeout
    {
        get => _timeoutSeconds ?? _connection?.StatementTimeoutSeconds ?? 0;
        set => _timeoutSeconds = value;
    }

    public override CommandType CommandType
    {
        get => _command.CommandType;
        set => _command.CommandType = value;
    }

    public override UpdateRowSource UpdatedRowSource
    {
        get => _command.UpdatedRowSource;
        set => _command.UpdatedRowSource = value;
    }

    public override bool DesignTimeVisible { get; set; }

    protected override DbConnection? DbConnection
    {
        get => _connection;
        set => _connection = (GuardedConnection?)value;
    }

    // A session has one transaction, and every statement is in it.
    protected override DbTransaction? DbTransaction { get; set; }

    protected override DbParameterCollection DbParameterCollection => _command.Parameters;

    /// <summary>Does nothing: a statement is cancelled by its token.</summary>
    public override void Cancel()
    {
    }

    public override void Prepare()
    {
        var session = Attach();
        try
        {
            using (session.Bound(CommandTimeout)) _command.Prepare();
        }
        catch (Exception exception)
        {
            throw session.Note(exception);
        }
    }

    public override async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        var session = Attach();
        try
        {
            await session.AnsweredAsync(PreparedAsync(), CommandTimeout).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw session.Note(exception);
        }

        async Task<bool> PreparedAsync()
        {
            await _command.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
    }

    // The driver's own forms read on after an error, and wait for ever: both are readings here.
    public override int ExecuteNonQuery()
    {
        using var reader = Execute(CommandBehavior.Default);
        while (reader.NextResult())
        {
            // An error further on must be seen.
        }

        return reader.RecordsAffected;
    }

    public override async Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken)
    {
        var reader = await ExecuteAsync(CommandBehavior.Default, cancellationToken).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
        {
            // An error further on must be seen.
        }

        return reader.RecordsAffected;
    }

    public override object? ExecuteScalar()
    {
        using var reader = Execute(CommandBehavior.Default);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    public override async Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken)
    {
        var reader = await ExecuteAsync(CommandBehavior.Default, cancellationToken).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? reader.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => new MySqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Execute(behavior);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(
        CommandBehavior behavior,
        CancellationToken cancellationToken) =>
        await ExecuteAsync(behavior, cancellationToken).ConfigureAwait(false);

    protected override void Dispose(bool disposing)
    {
        // The driver would tell the server to forget what was prepared; through a lost connection that fails or waits.
        if (disposing && _session is not { IsLost: true }) _command.Dispose();
        base.Dispose(disposing);
    }

    private GuardedReader Execute(CommandBehavior behavior)
    {
        var session = Attach();
        try
        {
            session.BoundStatements(CommandTimeout);
            using var bound = session.Bound(CommandTimeout);
            return Open(_command.ExecuteReader(behavior & ~CommandBehavior.CloseConnection), session, behavior);
        }
        catch (Exception exception)
        {
            throw session.Note(exception);
        }
    }

    private async Task<GuardedReader> ExecuteAsync(CommandBehavior behavior, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var session = Attach();
        var watch = Watch.Start(session, session.IsMariaDb ? 0 : CommandTimeout, cancellationToken);
        try
        {
            await session.BoundStatementsAsync(CommandTimeout).ConfigureAwait(false);
            var answer = _command.ExecuteReaderAsync(
                behavior & ~CommandBehavior.CloseConnection,
                CancellationToken.None);
            var reader = await session.AnsweredAsync(answer, CommandTimeout).ConfigureAwait(false);
            return Open(reader, session, behavior);
        }
        catch (Exception exception)
        {
            throw await Watch.ExplainAsync(watch, session, exception).ConfigureAwait(false);
        }
        finally
        {
            if (watch is not null) await watch.DisposeAsync().ConfigureAwait(false);
        }
    }

    private GuardedReader Open(MySqlDataReader? reader, Session session, CommandBehavior behavior)
    {
        // The driver returns nothing when somebody has ended the statement with KILL QUERY.
        if (reader is null) throw new StatementInterruptedException();
        var guarded = new GuardedReader(reader, session, Connected, behavior.HasFlag(CommandBehavior.CloseConnection));
        Connected.SetReader(guarded);
        return guarded;
    }

    private GuardedConnection Connected =>
        _connection ?? throw new InvalidOperationException("The command has no connection.");

    /// <summary>Makes the driver's command ready for the session that the connection has now.</summary>
    private Session Attach()
    {
        var session = Connected.Session;
        if (session.IsLost) throw new ConnectionLostException();
        Connected.EnsureNoReader();
        if (!ReferenceEquals(_command.Connection, session.Driver)) _command.Connection = session.Driver;
        foreach (MySqlParameter parameter in _command.Parameters) ParameterValues.Adapt(parameter);
        if (SessionState.IsChangedBy(_command.CommandText)) session.IsChanged = true;
        _session = session;
        return session;
    }
}
