using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// A connection of a <see cref="MySqlDataSource"/>: takes a session when it opens, gives it back when it closes.
/// </summary>
internal sealed class GuardedConnection(MySqlDataSource source) : DbConnection
{
    private MySqlDataSource _source = source;
    private Session? _session;
    private GuardedTransaction? _transaction;
    private GuardedReader? _reader;

    [AllowNull]
    public override string ConnectionString
    {
        get => _source.ConnectionString;
        set
        {
            if (_session is not null) throw new InvalidOperationException("The connection is open.");
            _source = MySqlDataSource.For(value ?? "");
        }
    }

    public override string Database => _source.Settings.Database;

    public override string DataSource => _source.Settings.Server;

    public override string ServerVersion => Session.Driver.ServerVersion;

    // A lost connection stays open until its owner closes it. Otherwise the owner might open it again in the middle of
    // a transaction, and go on outside of one.
    public override ConnectionState State => _session is null ? ConnectionState.Closed : ConnectionState.Open;

    public override int ConnectionTimeout => (int)_source.Settings.OpenTimeout.TotalSeconds;

    public Session Session => _session ?? throw new InvalidOperationException("The connection is not open.");

    public int StatementTimeoutSeconds => _source.Settings.StatementTimeoutSeconds;

    public override void Open()
    {
        if (_session is not null) throw new InvalidOperationException("The connection is open already.");
        _session = _source.Pool.Rent();
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    public override async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_session is not null) throw new InvalidOperationException("The connection is open already.");
        _session = await _source.Pool.RentAsync(cancellationToken).ConfigureAwait(false);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    public override void Close()
    {
        if (_session is null) return;
        _reader?.Dispose();
        _transaction?.Dispose();
        if (TakeSession() is not { } session) return;
        _source.Pool.Return(session);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    public override async Task CloseAsync()
    {
        if (_session is null) return;
        if (_reader is not null) await _reader.DisposeAsync().ConfigureAwait(false);
        if (_transaction is not null) await _transaction.DisposeAsync().ConfigureAwait(false);
        if (TakeSession() is not { } session) return;
        await _source.Pool.ReturnAsync(session).ConfigureAwait(false);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    public override void ChangeDatabase(string databaseName) =>
        throw new NotSupportedException("Use a data source of the other database.");

    /// <summary>Notes the reader that is open; null when it is closed.</summary>
    public void SetReader(GuardedReader? reader) => _reader = reader;

    public void EnsureNoReader()
    {
        if (_reader is not null)
            throw new InvalidOperationException("A reader is open on this connection; it can have one at a time.");
    }

    public void ClearTransaction() => _transaction = null;

    /// <summary>Turns off that a statement outside of a transaction commits by itself.</summary>
    public void BeginTransactionsImplicitly()
    {
        EnsureNoTransaction();
        try
        {
            Session.BeginImplicitly();
        }
        catch (Exception exception)
        {
            throw Session.Note(exception);
        }
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        EnsureNoTransaction();
        try
        {
            Session.Begin(isolationLevel);
        }
        catch (Exception exception)
        {
            throw Session.Note(exception);
        }

        return _transaction = new GuardedTransaction(this, isolationLevel);
    }

    protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(
        IsolationLevel isolationLevel,
        CancellationToken cancellationToken)
    {
        EnsureNoTransaction();
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await Session.BeginAsync(isolationLevel).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw Session.Note(exception);
        }

        return _transaction = new GuardedTransaction(this, isolationLevel);
    }

    protected override DbCommand CreateDbCommand() => new GuardedCommand { Connection = this };

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private Session? TakeSession()
    {
        var session = _session;
        _session = null;
        _reader = null;
        _transaction = null;
        return session;
    }

    private void EnsureNoTransaction()
    {
        if (_transaction is not null) throw new InvalidOperationException("A transaction is open on this connection.");
    }
}
