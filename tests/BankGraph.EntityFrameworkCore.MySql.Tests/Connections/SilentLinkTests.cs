using BankGraph.Testing.Servers;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>
/// A link that has died without anybody being told, as when a firewall forgets it: no answer comes, and no end.
/// </summary>
public sealed class SilentLinkTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public Task Command_NoAnswer_TimesOutAndTheNextConnectionWorks() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        await using (var connection = await database.OpenAsync(cable))
        {
            await using var command = connection.Command("SELECT 1");
            await command.PrepareAsync();
            await command.ExecuteScalarAsync();
            cable.Forget();

            await Assert.ThrowsAsync<TimeoutException>(() => command.ExecuteScalarAsync());
        }

        await using var next = await database.OpenAsync(cable);
        Assert.Equal(1, await next.ScalarAsync("SELECT 1"));
    });

    [Fact]
    public Task Prepare_NoAnswer_TimesOutAndTheNextConnectionWorks() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        await using (var connection = await database.OpenAsync(cable))
        {
            await using var command = connection.Command("SELECT 1");
            cable.Forget();

            await Assert.ThrowsAsync<TimeoutException>(() => command.PrepareAsync());
        }

        await using var next = await database.OpenAsync(cable);
        Assert.Equal(1, await next.ScalarAsync("SELECT 1"));
    });

    [Fact]
    public Task Commit_NoAnswer_TimesOutAndTheNextConnectionWorks() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        await using (var connection = await database.OpenAsync(cable))
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            cable.Forget();

            await Assert.ThrowsAsync<TimeoutException>(() => transaction.CommitAsync());
        }

        await using var next = await database.OpenAsync(cable);
        Assert.Equal(1, await next.ScalarAsync("SELECT 1"));
    });

    [Fact]
    public Task Command_NoAnswerInATransaction_LetsGoOfWhatItLocked() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        await using var other = await database.OpenAsync();
        await other.ExecuteAsync("CREATE TABLE locked (id INT PRIMARY KEY)");
        await other.ExecuteAsync("INSERT INTO locked VALUES (1)");
        await using (var connection = await database.OpenAsync(cable))
        await using (await connection.BeginTransactionAsync())
        {
            await connection.ExecuteAsync("DELETE FROM locked WHERE id = 1");
            cable.Forget();
            await Assert.ThrowsAsync<TimeoutException>(() => connection.ScalarAsync("SELECT 1"));
        }

        Assert.Equal(1, await other.ScalarAsync("SELECT id FROM locked WHERE id = 1 FOR UPDATE"));
    });

    [Fact]
    public Task Pool_AllItsLinksAreDead_OpensAnotherAtTheSecondTry() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        var open = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.OpenAsync(cable)));
        foreach (var connection in open) await connection.DisposeAsync();
        cable.Forget();

        await using (var first = await database.OpenAsync(cable))
            await Assert.ThrowsAsync<TimeoutException>(() => first.ScalarAsync("SELECT 1"));

        await using var next = await database.OpenAsync(cable);
        Assert.Equal(1, await next.ScalarAsync("SELECT 1"));
    });
}
