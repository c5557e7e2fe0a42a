using BankGraph.EntityFrameworkCore.MySql.Connections;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

public sealed class WaitingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Read_ManyRowsOfEverySize_AreAllReadAsTheyAre(bool isEager) => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        MySqlWaiting.BeEager(connection, isEager);
        // Shorter than what is read at a time, as long, longer, and so many that they end anywhere in it.
        int[] sizes = [0, 1, 16_383, 16_384, 16_385, 300_000, .. Enumerable.Range(0, 2_000)];
        var rows = string.Join(" UNION ALL ", sizes.Select((size, at) => $"SELECT {at}, REPEAT('x', {size})"));
        await using var command = connection.Command(rows);

        var read = new List<int>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) read.Add(reader.GetString(1).Length);
        }

        var readBlocking = new List<int>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read()) readBlocking.Add(reader.GetString(1).Length);
        }

        Assert.Equal(sizes, read);
        Assert.Equal(sizes, readBlocking);
    });

    [Fact]
    public Task BeEager_AnswerTakesLong_IsWaitedFor() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        MySqlWaiting.BeEager(connection, true);
        await using var command = connection.Command("SELECT 7 + SLEEP(0.2)");

        Assert.Equal(7, Convert.ToInt32(command.ExecuteScalar()));
        Assert.Equal(7, Convert.ToInt32(await command.ExecuteScalarAsync()));
    });

    [Fact]
    public Task BeEager_ConnectionIsLost_SaysSo() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        MySqlWaiting.BeEager(connection, true);
        await using (var other = await database.OpenAsync())
            await other.ExecuteAsync($"KILL {await connection.IdAsync()}");
        await using var command = connection.Command("SELECT 1");

        Assert.ThrowsAny<Exception>(() => command.ExecuteScalar());
        Assert.ThrowsAny<Exception>(() => command.ExecuteScalar());
    });

    [Fact]
    public void BeEager_ConnectionOfSomebodyElse_IsRefused()
    {
        using var connection = new MySqlConnection();
        Assert.Throws<ArgumentException>(() => MySqlWaiting.BeEager(connection, true));
    }
}
