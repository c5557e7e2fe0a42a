using System.Data.Common;
using BankGraph.Api.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace BankGraph.Ledger.Tests;

/// <summary>The embedded store, failing where a test says so, and counting what was committed.</summary>
internal sealed class FaultyStore(SqliteStore store) : SqliteLedgerStore(store)
{
    private int _commits;

    /// <summary>What a lost disk or a busy file looks like.</summary>
    public static Exception InPassing => new SqliteException("The disk is away.", 10, 10);

    public int Commits => _commits;

    public Action OnOpen { get; set; } = () => { };

    public Action BeforeCommit { get; set; } = () => { };

    public Action AfterCommit { get; set; } = () => { };

    public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        OnOpen();
        return base.OpenAsync(cancellationToken);
    }

    public override async Task CommitAsync(DbTransaction transaction)
    {
        BeforeCommit();
        await base.CommitAsync(transaction);
        Interlocked.Increment(ref _commits);
        AfterCommit();
    }

    /// <summary>An action that throws the first so many times.</summary>
    public static Action Fail(int times, Exception exception) => () =>
    {
        if (times-- > 0) throw exception;
    };
}
