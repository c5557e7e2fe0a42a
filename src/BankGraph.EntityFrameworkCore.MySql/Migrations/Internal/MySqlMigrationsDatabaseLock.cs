using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.EntityFrameworkCore.MySql.Migrations.Internal;

/// <summary>
/// A named lock of the server; it goes with its connection, so that a killed process leaves none behind.
/// </summary>
internal sealed class MySqlMigrationsDatabaseLock(MySqlHistoryRepository history) : IMigrationsDatabaseLock
{
    public IHistoryRepository HistoryRepository => history;

    public void Dispose() => history.ReleaseLock();

    public ValueTask DisposeAsync() => history.ReleaseLockAsync();
}
