using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

namespace BankGraph.Api.Stores.Sqlite;

// The provider's own class is replaced in part, which its authors allow and may break with a new version.
#pragma warning disable EF1001

/// <summary>
/// Lets one process at a time migrate the file, by a lock that the system takes away from a process that has died.
/// The provider's own is a row in the database: after a kill in mid-migration it stays, and nothing ever starts again.
/// </summary>
internal sealed class SqliteMigrationHistory(HistoryRepositoryDependencies dependencies)
    : SqliteHistoryRepository(dependencies)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Not for this store: whoever migrates it can wait without a thread.</summary>
    public override IMigrationsDatabaseLock AcquireDatabaseLock() =>
        TryLock() ?? throw new InvalidOperationException("Another process is migrating the database; migrate async.");

    /// <inheritdoc/>
    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(
        CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (TryLock() is { } held) return held;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private FileLock? TryLock()
    {
        var database = new SqliteConnectionStringBuilder(Dependencies.Connection.ConnectionString).DataSource;
        try
        {
            return new FileLock(
                this,
                new FileStream(database + ".migration", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(database + ".migration"))
        {
            return null;
        }
    }

    private sealed class FileLock(IHistoryRepository history, FileStream file) : IMigrationsDatabaseLock
    {
        public IHistoryRepository HistoryRepository => history;

        public void Dispose() => file.Dispose();

        public ValueTask DisposeAsync() => file.DisposeAsync();
    }
}
