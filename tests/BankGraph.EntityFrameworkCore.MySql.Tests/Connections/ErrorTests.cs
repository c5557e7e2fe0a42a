using BankGraph.EntityFrameworkCore.MySql.Storage;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>The driver waits for ever when it closes a reader after an error that followed a row.</summary>
public sealed class ErrorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int DuplicateKey = 1062;

    [Fact]
    public Task Execute_OnThisThread_SessionWasEnded_IsALostConnection() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync("Default Command Timeout=30");
        await using var other = await database.OpenAsync();
        await using var command = connection.Command("DO 0");
        command.ExecuteNonQuery();
        await other.ExecuteAsync($"KILL {await connection.IdAsync()}");

        var failure = Record.Exception(() => command.ExecuteNonQuery());

        Assert.NotNull(failure);
        Assert.True(MySqlRetryingExecutionStrategy.IsTransient(failure), failure.ToString());
    });

    [Fact]
    public Task Read_ErrorAfterFirstRow_ThrowsTheServersErrorAndCloses() => Deadline.Within(async () =>
    {
        var table = await TableWithOneAsync();
        await using (var connection = await database.OpenAsync())
        {
            await using var command = connection.Command($"INSERT INTO {table} (id) VALUES (2), (1) RETURNING id");
            await using var reader = await command.ExecuteReaderAsync();
            Assert.True(await reader.ReadAsync());

            var failure = await Assert.ThrowsAsync<MySqlException>(() => reader.ReadAsync());

            Assert.Equal(DuplicateKey, failure.Number);
        }

        Assert.Equal(1L, await CountAsync(table));
    });

    [Fact]
    public Task Read_ErrorAfterFirstRowWithoutAsync_ThrowsTheServersErrorAndCloses() => Deadline.Within(async () =>
    {
        var table = await TableWithOneAsync();
        using var connection = await database.OpenAsync();
        using var command = connection.Command($"INSERT INTO {table} (id) VALUES (2), (1) RETURNING id");
        using (var reader = command.ExecuteReader())
        {
            Assert.True(reader.Read());

            var failure = Assert.Throws<MySqlException>(() => reader.Read());

            Assert.Equal(DuplicateKey, failure.Number);
        }

        connection.Close();
        Assert.Equal(1L, await CountAsync(table));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task ExecuteNonQuery_ErrorAfterAResult_ThrowsTheServersError(bool isAsync) => Deadline.Within(async () =>
    {
        var table = await TableWithOneAsync();
        await using var connection = await database.OpenAsync();
        await using var command = connection.Command($"SELECT 1; INSERT INTO {table} (id) VALUES (1)");

        var failure = isAsync
            ? await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync())
            : Assert.Throws<MySqlException>(() => command.ExecuteNonQuery());

        Assert.Equal(DuplicateKey, failure.Number);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Close_ErrorInWhatWasNotRead_ThrowsTheServersError(bool isAsync) => Deadline.Within(async () =>
    {
        var table = await TableWithOneAsync();
        await using var connection = await database.OpenAsync();
        await using var command = connection.Command($"INSERT INTO {table} (id) VALUES (2), (3), (1) RETURNING id");
        var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        var failure = isAsync
            ? await Assert.ThrowsAsync<MySqlException>(() => reader.CloseAsync())
            : Assert.Throws<MySqlException>(() => reader.Close());

        Assert.Equal(DuplicateKey, failure.Number);
    });

    [Fact]
    public Task Read_ErrorInsideATransaction_UndoesItAndSaysSo() => Deadline.Within(async () =>
    {
        var table = await TableWithOneAsync();
        await using var connection = await database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync($"INSERT INTO {table} (id) VALUES (7)");
        await using var command = connection.Command($"INSERT INTO {table} (id) VALUES (2), (1) RETURNING id");
        await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync());

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => transaction.CommitAsync());

        Assert.True(refused.IsTransient);
        Assert.Equal(1L, await CountAsync(table));
    });

    [Fact]
    public Task Execute_StatementEndedOnTheServer_SaysSo() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await using var other = await database.OpenAsync();
        var id = await connection.IdAsync();
        var sleeping = connection.ScalarAsync("SELECT SLEEP(60) FROM mysql.user LIMIT 1");
        await other.UntilBusyAsync(id);

        await other.ExecuteAsync($"KILL QUERY {id}");

        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => sleeping);
        Assert.Contains("ended on the server", failure.Message, StringComparison.Ordinal);
    });

    private async Task<string> TableWithOneAsync()
    {
        var table = "t" + Guid.NewGuid().ToString("N");
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync($"CREATE TABLE {table} (id INT PRIMARY KEY)");
        await connection.ExecuteAsync($"INSERT INTO {table} (id) VALUES (1)");
        return table;
    }

    private async Task<object?> CountAsync(string table)
    {
        await using var connection = await database.OpenAsync();
        return await connection.ScalarAsync($"SELECT COUNT(*) FROM {table}");
    }
}
