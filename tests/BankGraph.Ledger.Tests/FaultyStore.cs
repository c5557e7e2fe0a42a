using System.Data;
using System.Data.Common;

namespace BankGraph.Ledger.Tests;

/// <summary>A store that fails where a test says so, and counts what was committed.</summary>
internal sealed class FaultyStore(LedgerStore store) : LedgerStore
{
    private int _commits;

    /// <summary>What a lost connection or a full disk looks like.</summary>
    public static Exception InPassing => new FailureException(LedgerFailure.Transient);

    /// <summary>What a key that another process has just used looks like.</summary>
    public static Exception Conflict => new FailureException(LedgerFailure.Conflict);

    public int Commits => _commits;

    /// <summary>The connection that a writer has opened last.</summary>
    public DbConnection? Writer { get; private set; }

    public Action OnOpen { get; set; } = () => { };

    public Action BeforeCommit { get; set; } = () => { };

    public Action AfterCommit { get; set; } = () => { };

    public override IWriteGate WriteGate => store.WriteGate;

    public override string RowLockClause => store.RowLockClause;

    public override string KeyOrderHint => store.KeyOrderHint;

    public override int MaxRowsPerStatement => store.MaxRowsPerStatement;

    public override bool TakesColumns => store.TakesColumns;

    public override bool PreparesCommands => store.PreparesCommands;

    public override bool BlocksWriter => store.BlocksWriter;

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        OnOpen();
        return store.OpenAsync(cancellationToken);
    }

    public override async Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken)
    {
        OnOpen();
        return Writer = await store.OpenForWriterAsync(cancellationToken);
    }

    public override Task<bool> JoinsStatementsAsync(DbConnection connection) => store.JoinsStatementsAsync(connection);

    public override void ServeOne(DbConnection connection, bool isAlone) => store.ServeOne(connection, isAlone);

    public override ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        store.BeginAsync(connection, cancellationToken);

    public override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken) =>
        store.BeginSnapshotAsync(connection, cancellationToken);

    public override async Task CommitAsync(DbTransaction transaction)
    {
        BeforeCommit();
        await store.CommitAsync(transaction);
        Interlocked.Increment(ref _commits);
        AfterCommit();
    }

    public override LedgerFailure Classify(Exception exception) =>
        exception is FailureException failure ? failure.Kind : store.Classify(exception);

    public override DbType IdType => store.IdType;

    public override object ToParameter(Guid id) => store.ToParameter(id);

    public override object ToParameter(DateOnly date) => store.ToParameter(date);

    public override Guid ReadGuid(DbDataReader reader, int ordinal) => store.ReadGuid(reader, ordinal);

    public override DateOnly ReadDate(DbDataReader reader, int ordinal) => store.ReadDate(reader, ordinal);

    /// <summary>An action that throws the first so many times.</summary>
    public static Action Fail(int times, Exception exception) => () =>
    {
        if (times-- > 0) throw exception;
    };

    private sealed class FailureException(LedgerFailure kind) : Exception($"A failure that is {kind}.")
    {
        public LedgerFailure Kind => kind;
    }
}
