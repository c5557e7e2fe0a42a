using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>The driver's own timeout hangs in asynchronous calls, and it ignores tokens.</summary>
public sealed class TimeoutTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int StatementTimeExceeded = 1969;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task CommandTimeout_SlowStatement_EndsItAndKeepsTheConnection(bool isAsync) => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        var id = await connection.IdAsync();
        await using var command = connection.Command("SELECT SLEEP(60)");
        command.CommandTimeout = 1;

        var failure = isAsync
            ? await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteScalarAsync())
            : Assert.Throws<MySqlException>(() => command.ExecuteScalar());

        Assert.Equal(StatementTimeExceeded, failure.Number);
        Assert.Equal(id, await connection.IdAsync());
    });

    [Fact]
    public Task CommandTimeout_FromTheConnectionString_Holds() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync("Default Command Timeout=1");

        var failure = await Assert.ThrowsAsync<MySqlException>(() => connection.ScalarAsync("SELECT SLEEP(60)"));

        Assert.Equal(StatementTimeExceeded, failure.Number);
    });

    [Fact]
    public Task CommandTimeout_AfterTheFirstRows_EndsTheReading() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.Command(
            "SELECT REPEAT('x', 1000) FROM seq_1_to_200000 WHERE seq < 190000 OR SLEEP(1) = 0");
        command.CommandTimeout = 1;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;

        var failure = await Assert.ThrowsAsync<MySqlException>(async () =>
        {
            while (await reader.ReadAsync()) rows++;
        });

        Assert.Equal(StatementTimeExceeded, failure.Number);
        Assert.NotEqual(0, rows);
    });

    [Fact]
    public Task CommandTimeout_OfOneCommand_IsNotThatOfTheNext() => Deadline.Within(async () =>
    {
        const string bound = "SELECT @@max_statement_time";
        await using var connection = await database.OpenAsync("Default Command Timeout=9");
        await using var command = connection.Command(bound);
        command.CommandTimeout = 3;

        Assert.Equal(3m, Convert.ToDecimal(await command.ExecuteScalarAsync()));
        Assert.Equal(9m, Convert.ToDecimal(await connection.ScalarAsync(bound)));
    });

    [Fact]
    public Task Token_CancelledWhileTheServerWorks_EndsTheStatement() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await using var other = await database.OpenAsync();
        var id = await connection.IdAsync();
        using var cancellation = new CancellationTokenSource();
        var sleeping = connection.ExecuteAsync("SELECT SLEEP(60)", cancellation.Token);
        await other.UntilBusyAsync(id);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeping);
        var count = $"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {id}";
        Assert.Equal(0L, await other.ScalarAsync(count));
    });

    [Fact]
    public Task Token_CancelledBetweenRows_EndsTheReading() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.Command("SELECT seq FROM seq_1_to_100000000");
        using var cancellation = new CancellationTokenSource();
        await using var reader = await command.ExecuteReaderAsync();
        for (var i = 0; i < 10; i++) Assert.True(await reader.ReadAsync(cancellation.Token));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.ReadAsync(cancellation.Token));
    });

    [Fact]
    public Task Token_CancelledBefore_SendsNothing() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        var id = await connection.IdAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connection.ExecuteAsync("CREATE TABLE never (id INT)", new CancellationToken(canceled: true)));

        Assert.Equal(id, await connection.IdAsync());
        Assert.Null(await connection.ScalarAsync("SHOW TABLES LIKE 'never'"));
    });
}
