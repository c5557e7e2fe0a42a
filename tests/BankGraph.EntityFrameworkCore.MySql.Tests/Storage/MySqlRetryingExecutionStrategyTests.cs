using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.EntityFrameworkCore.MySql.Storage;
using BankGraph.EntityFrameworkCore.MySql.Tests.Connections;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Storage;

/// <summary>What is run again, what is not, and how often.</summary>
public sealed class MySqlRetryingExecutionStrategyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TimeSpan ShortDelay = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(1040)]
    [InlineData(1042)]
    [InlineData(1047)]
    [InlineData(1205)]
    [InlineData(1213)]
    [InlineData(2006)]
    [InlineData(2013)]
    public Task Execute_ErrorThatPasses_RunsAgain(int number) => Deadline.Within(async () =>
        Assert.Equal(3, await AttemptsAsync(number, failures: 2)));

    [Theory]
    [InlineData(1062)]
    [InlineData(1064)]
    [InlineData(1406)]
    [InlineData(1451)]
    [InlineData(1969)]
    public Task Execute_ErrorThatStays_RunsOnce(int number) => Deadline.Within(async () =>
    {
        var failure = await Assert.ThrowsAsync<MySqlException>(() => AttemptsAsync(number, failures: 1));
        Assert.Equal(number, failure.Number);
    });

    [Fact]
    public Task Execute_NumberThatWasAdded_RunsAgain() => Deadline.Within(async () =>
        Assert.Equal(2, await AttemptsAsync(
            1644, failures: 1, options => options.EnableRetryOnFailure(3, ShortDelay, [1644]))));

    [Fact]
    public Task Execute_ThatNeverSucceeds_GivesUpWithTheServersError() => Deadline.Within(async () =>
    {
        var failure = await Assert.ThrowsAsync<RetryLimitExceededException>(() => AttemptsAsync(1213, failures: 99));
        Assert.Equal(1213, Assert.IsType<MySqlException>(failure.InnerException).Number);
    });

    [Fact]
    public Task Query_ConnectionCutInTheMiddle_RunsAgain() => Deadline.Within(async () =>
    {
        await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
        var port = new MySqlConnectionStringBuilder(database.ConnectionString) { Port = (uint)cable.Port };
        await using var context = new ItemContext(port.ConnectionString, Retrying);
        var attempts = 0;

        var answer = await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            var isFirst = attempts++ == 0;
            await context.Database.OpenConnectionAsync();
            try
            {
                if (!isFirst) cable.Join();
                var query = context.Database.SqlQueryRaw<int>("SELECT 5 + SLEEP({0}) AS Value", isFirst ? 20 : 0);
                var reading = query.SingleAsync();
                if (isFirst) cable.Cut();
                return await reading;
            }
            finally
            {
                await context.Database.CloseConnectionAsync();
                if (isFirst) cable.Join();
            }
        });

        Assert.Equal(5, answer);
        Assert.Equal(2, attempts);
    });

    [Fact]
    public Task Save_ServerKilledAndStartedAgain_RunsAgain() => Deadline.Within(async () =>
    {
        await using var server = await MariaDbServer.StartAsync();
        await using var context = new ItemContext(
            server.NewDatabase(), options => options.EnableRetryOnFailure(50, TimeSpan.FromMilliseconds(50), null));
        await context.Database.EnsureCreatedAsync();
        await context.Items.CountAsync();
        await server.KillAsync();

        context.Add(new Item { Text = "after the kill" });
        var saving = context.SaveChangesAsync();
        await server.StartAgainAsync();

        Assert.Equal(1, await saving);
        Assert.Equal("after the kill", await context.Items.Select(item => item.Text).SingleAsync());
    });

    [Fact]
    public Task Query_InATransactionOfTheUsers_IsRefusedBecauseHalfWouldRunAgain() => Deadline.Within(async () =>
    {
        await using var context = new ItemContext(database.ConnectionString, Retrying);

        await using var transaction = await context.Database.BeginTransactionAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => context.Items.CountAsync());

        Assert.Contains(nameof(MySqlRetryingExecutionStrategy), refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public Task Transaction_WithinTheStrategy_RunsAgainAsAWhole() => Deadline.Within(async () =>
    {
        await using var context = new ItemContext(
            database.ConnectionString, Retrying, model => model.Entity<Item>().ToTable("Whole"));
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        var attempts = 0;

        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Item { Text = "once" });
            await context.SaveChangesAsync();
            if (attempts++ == 0) await SignalAsync(context, 1213);
            await transaction.CommitAsync();
        });

        Assert.Equal(2, attempts);
        Assert.Equal(1, await context.Items.CountAsync());
    });

    [Fact]
    public void IsTransient_OfAnotherStoresError_IsFalse() =>
        Assert.False(MySqlRetryingExecutionStrategy.IsTransient(new TimeoutException()));

    private static void Retrying(MySqlDbContextOptionsBuilder options) =>
        options.EnableRetryOnFailure(3, ShortDelay, errorNumbersToAdd: null);

    private static Task SignalAsync(ItemContext context, int number) => context.Database.ExecuteSqlRawAsync(
        "SIGNAL SQLSTATE 'HY000' SET MYSQL_ERRNO = {0}, MESSAGE_TEXT = 'as asked'", number);

    private async Task<int> AttemptsAsync(
        int number,
        int failures,
        Action<MySqlDbContextOptionsBuilder>? options = null)
    {
        await using var context = new ItemContext(database.ConnectionString, options ?? Retrying);
        var attempts = 0;
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            if (attempts++ < failures) await SignalAsync(context, number);
        });
        return attempts;
    }
}
