using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Sqlite.Migrations.Internal;

namespace BankGraph.Api.Stores.Sqlite;

// The provider's history is internal, but it is the only place where its lock can be reached.
#pragma warning disable EF1001

/// <summary>
/// The provider's migration lock is a row, which a process that was killed while it migrated leaves behind for ever.
/// One that is older than any migration takes is forgotten.
/// </summary>
internal sealed class SqliteMigrationLock(HistoryRepositoryDependencies dependencies)
    : SqliteHistoryRepository(dependencies)
{
    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(
        CancellationToken cancellationToken = default)
    {
        await ForgetAbandonedAsync(cancellationToken);
        return await base.AcquireDatabaseLockAsync(cancellationToken);
    }

    private async Task ForgetAbandonedAsync(CancellationToken cancellationToken)
    {
        var database = Dependencies.CurrentContext.Context.Database;
        var tables = await database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = {LockTableName}")
            .SingleAsync(cancellationToken);
        if (tables == 0) return;

        var oldest = TimeProvider.System.GetUtcNow() - LongestMigration;
        var text = oldest.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await database.ExecuteSqlAsync(
            $"DELETE FROM \"__EFMigrationsLock\" WHERE \"Timestamp\" < {text}",
            cancellationToken);
    }
}
