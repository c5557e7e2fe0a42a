using System.Data;
using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>A transaction; rolled back when it is disposed of without a commit.</summary>
internal sealed class GuardedTransaction(GuardedConnection connection, IsolationLevel isolationLevel) : DbTransaction
{
    private readonly Session _session = connection.Session;
    private bool _isDone;

    public override IsolationLevel IsolationLevel => isolationLevel;

    public override bool SupportsSavepoints => true;

    protected override DbConnection? DbConnection => _isDone ? null : connection;

    public override void Commit() => Finish("COMMIT");

    // Once a commit has been sent, nobody can take it back: the token counts until then.
    public override Task CommitAsync(CancellationToken cancellationToken = default) =>
        FinishAsync("COMMIT", cancellationToken);

    public override void Rollback() => Finish("ROLLBACK");

    public override Task RollbackAsync(CancellationToken cancellationToken = default) =>
        FinishAsync("ROLLBACK", cancellationToken);

    public override void Save(string savepointName) => Execute("SAVEPOINT " + Quote(savepointName));

    public override Task SaveAsync(string savepointName, CancellationToken cancellationToken = default) =>
        ExecuteAsync("SAVEPOINT " + Quote(savepointName), cancellationToken);

    public override void Rollback(string savepointName) => Execute("ROLLBACK TO SAVEPOINT " + Quote(savepointName));

    public override Task RollbackAsync(string savepointName, CancellationToken cancellationToken = default) =>
        ExecuteAsync("ROLLBACK TO SAVEPOINT " + Quote(savepointName), cancellationToken);

    public override void Release(string savepointName) => Execute("RELEASE SAVEPOINT " + Quote(savepointName));

    public override Task ReleaseAsync(string savepointName, CancellationToken cancellationToken = default) =>
        ExecuteAsync("RELEASE SAVEPOINT " + Quote(savepointName), cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        if (!_isDone)
        {
            Complete();
            try
            {
                if (!_session.IsLost) await _session.ExecuteAsync("ROLLBACK").ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Forget(exception);
            }
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDone)
        {
            Complete();
            try
            {
                if (!_session.IsLost) _session.Execute("ROLLBACK");
            }
            catch (Exception exception)
            {
                Forget(exception);
            }
        }

        base.Dispose(disposing);
    }

    private static string Quote(string name) => $"`{name.Replace("`", "``")}`";

    private void Finish(string statement)
    {
        Execute(statement);
        Complete();
    }

    private async Task FinishAsync(string statement, CancellationToken cancellationToken)
    {
        await ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
        Complete();
    }

    private void Execute(string statement)
    {
        EnsureUsable();
        try
        {
            _session.Execute(statement);
        }
        catch (Exception exception)
        {
            throw _session.Note(exception);
        }
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        EnsureUsable();
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await _session.ExecuteAsync(statement).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw _session.Note(exception);
        }
    }

    private void EnsureUsable()
    {
        if (_isDone) throw new InvalidOperationException("The transaction has been committed or rolled back.");
        if (_session.IsLost) throw new ConnectionLostException();
    }

    private void Complete()
    {
        _isDone = true;
        connection.ClearTransaction();
    }

    /// <summary>
    /// Nobody can act on a rollback that fails while it is disposed of: the server rolls back by itself.
    /// </summary>
    private void Forget(Exception exception)
    {
        _session.Note(exception);
        _session.IsChanged = true;
    }
}
