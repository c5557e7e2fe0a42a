using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>The driver's pool breaks down when more callers come than it has connections.</summary>
public sealed class PoolTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public Task Open_MoreCallersThanConnections_AllAreServedWithinTheLimit() => Deadline.Within(async () =>
    {
        var ids = new System.Collections.Concurrent.ConcurrentDictionary<long, bool>();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async _ =>
        {
            for (var i = 0; i < 20; i++)
            {
                await using var connection = await database.OpenAsync("Maximum Pool Size=4");
                ids.TryAdd(await connection.IdAsync(), true);
            }
        }));

        Assert.InRange(ids.Count, 1, 4);
    });

    [Fact]
    public Task Open_AllInUse_SaysWhatToDo() => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=1;Connection Timeout=1";
        await using var held = await database.OpenAsync(options);

        var failure = await Assert.ThrowsAsync<TimeoutException>(() => database.OpenAsync(options));

        Assert.Contains("Maximum Pool Size", failure.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task Open_AfterClose_UsesTheSameSession() => Deadline.Within(async () =>
    {
        var first = await SessionIdAsync("Maximum Pool Size=5");
        var second = await SessionIdAsync("Maximum Pool Size=5");

        Assert.Equal(first, second);
    });

    [Theory]
    [InlineData("SET SESSION wait_timeout = 1234")]
    [InlineData("CREATE TEMPORARY TABLE left_behind (id INT)")]
    [InlineData("/* a comment */ SELECT GET_LOCK('left behind', 0)")]
    [InlineData("-- a comment\nLOCK TABLES mysql.user READ")]
    public Task Close_SessionWasChanged_IsNotHandedToTheNext(string statement) => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=1";
        long changed;
        await using (var connection = await database.OpenAsync(options))
        {
            changed = await connection.IdAsync();
            await connection.ScalarAsync(statement);
        }

        Assert.NotEqual(changed, await SessionIdAsync(options));
    });

    [Fact]
    public Task Close_OpenTransaction_IsRolledBack() => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=2";
        await using (var connection = await database.OpenAsync(options))
        {
            await connection.ExecuteAsync("CREATE TABLE rolled_back (id INT)");
        }

        await using (var connection = await database.OpenAsync(options))
        {
            await connection.BeginTransactionAsync();
            await connection.ExecuteAsync("INSERT INTO rolled_back VALUES (1)");
        }

        await using var next = await database.OpenAsync(options);
        Assert.Equal(0L, await next.ScalarAsync("SELECT COUNT(*) FROM rolled_back"));
    });

    [Fact]
    public Task Execute_ConnectionWasLost_IsTransientAndTheNextOneWorks() => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=3";
        await using var killer = await database.OpenAsync();
        await using (var connection = await database.OpenAsync(options))
        {
            await killer.ExecuteAsync($"KILL {await connection.IdAsync()}");

            var failure = await Assert.ThrowsAnyAsync<DbException>(() => connection.ScalarAsync("SELECT 1"));

            Assert.True(DriverFailure.IsLostConnection(failure));
        }

        Assert.NotEqual(0, await SessionIdAsync(options));
    });

    [Fact]
    public Task Execute_TransactionWasLost_DoesNotGoOnOutsideOfIt() => Deadline.Within(async () =>
    {
        await using var killer = await database.OpenAsync();
        await killer.ExecuteAsync("CREATE TABLE lost (id INT)");
        await using (var connection = await database.OpenAsync())
        {
            var transaction = await connection.BeginTransactionAsync();
            await killer.ExecuteAsync($"KILL {await connection.IdAsync()}");
            await Assert.ThrowsAnyAsync<DbException>(() => connection.ExecuteAsync("INSERT INTO lost VALUES (1)"));

            await Assert.ThrowsAsync<ConnectionLostException>(
                () => connection.ExecuteAsync("INSERT INTO lost VALUES (2)"));
            await Assert.ThrowsAsync<ConnectionLostException>(() => transaction.CommitAsync());
        }

        Assert.Equal(0L, await killer.ScalarAsync("SELECT COUNT(*) FROM lost"));
    });

    [Fact]
    public Task Open_SessionDiedWhileItRested_IsReplaced() => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=6";
        await using var killer = await database.OpenAsync();
        var id = await SessionIdAsync(options);
        await killer.ExecuteAsync($"KILL {id}");
        // Longer than a session is trusted without being asked.
        await Task.Delay(TimeSpan.FromSeconds(2.1));

        Assert.NotEqual(id, await SessionIdAsync(options));
    });

    [Fact]
    public Task Savepoint_RolledBackTo_UndoesWhatFollowedIt() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE saved (id INT)");
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("INSERT INTO saved VALUES (1)");
        await transaction.SaveAsync("a `point`");
        await connection.ExecuteAsync("INSERT INTO saved VALUES (2)");
        await transaction.RollbackAsync("a `point`");
        await transaction.CommitAsync();

        Assert.Equal(1L, await connection.ScalarAsync("SELECT SUM(id) FROM saved WHERE id = 1 OR id = 2") is decimal sum
            ? (long)sum
            : -1);
    });

    [Fact]
    public Task Update_RowStaysAsItWas_Counts() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE unchanged (id INT)");
        await connection.ExecuteAsync("INSERT INTO unchanged VALUES (1)");

        Assert.Equal(1, await connection.ExecuteAsync("UPDATE unchanged SET id = 1"));
    });

    private async Task<long> SessionIdAsync(string options)
    {
        await using var connection = await database.OpenAsync(options);
        return await connection.IdAsync();
    }
}
