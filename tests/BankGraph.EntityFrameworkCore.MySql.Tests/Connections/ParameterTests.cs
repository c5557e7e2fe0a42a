using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.Testing.Servers;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>The driver writes some values as something else, or with less in them.</summary>
public sealed class ParameterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public Task Guid_IsWrittenInItsOrder() =>
        RoundTripAsync("BINARY(16)", new Guid("00112233-4455-6677-8899-aabbccddeeff"));

    [Fact]
    public Task DateOnly_Extremes_AreKept() => RoundTripAsync("DATE", DateOnly.MinValue, DateOnly.MaxValue);

    [Fact]
    public Task TimeOnly_ItsMicroseconds_AreKept() =>
        RoundTripAsync("TIME(6)", new TimeOnly(23, 59, 58).Add(TimeSpan.FromMicroseconds(123456)));

    [Fact]
    public Task TimeSpan_BelowZero_IsKept() =>
        RoundTripAsync("TIME(6)", -new TimeSpan(1, 2, 3, 4, 5), new TimeSpan(34, 22, 59, 59));

    [Fact]
    public Task DateTimeOffset_IsKeptAsInstant() =>
        RoundTripAsync("DATETIME(6)", new DateTimeOffset(2024, 2, 29, 23, 30, 0, TimeSpan.FromHours(-5)));

    [Fact]
    public Task Double_Extremes_AreKept() =>
        RoundTripAsync("DOUBLE", double.MaxValue, double.MinValue, double.Epsilon, Math.PI, 0.1);

    [Fact]
    public Task Single_InADouble_IsKept() =>
        RoundTripAsync("DOUBLE", float.MaxValue, float.MinValue, float.Epsilon, 0.1f, MathF.PI);

    [Fact]
    public Task Decimal_Extremes_AreKept() => RoundTripAsync(
        "DECIMAL(65,30)",
        decimal.MaxValue,
        decimal.MinValue,
        1.0000000000000000000000000001m,
        -0.0000000000000000000000000001m);

    [Fact]
    public Task String_AnyCharacter_IsKept() =>
        RoundTripAsync("LONGTEXT", "", "\\", "'", "\\'; DROP TABLE x -- ", "\0\n\r\u001a\"`%_\t", "Grüße, 東京, 😀");

    [Fact]
    public Task Bytes_All_AreKept() =>
        RoundTripAsync("LONGBLOB", [], Enumerable.Range(0, 256).Select(value => (byte)value).ToArray());

    [Fact]
    public Task UnsignedNumbers_Extremes_AreKept() => RoundTripAsync("BIGINT UNSIGNED", ulong.MinValue, ulong.MaxValue);

    [Fact]
    public Task Char_IsKept() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.Command("SELECT CAST(@value AS CHAR)", 'ß');
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();

        Assert.Equal('ß', reader.GetChar(0));
    });

    [Fact]
    public Task String_ServerThatTakesBackslashesLiterally_CannotBreakOut() => Deadline.Within(async () =>
    {
        await using var server = await MariaDbServer.StartAsync("--sql-mode=NO_BACKSLASH_ESCAPES");
        await using var connection = await MySqlDataSource.For(server.ConnectionString("")).OpenConnectionAsync();
        await using var command = connection.Command("SELECT @value", "\\' UNION SELECT 'broken out' -- ");

        Assert.Equal("\\' UNION SELECT 'broken out' -- ", await command.ExecuteScalarAsync());
    });

    [Fact]
    public Task String_TooLong_IsRefused() => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        await connection.ExecuteAsync("CREATE TABLE narrow (text VARCHAR(3))");
        await using var command = connection.Command("INSERT INTO narrow VALUES (@value)", "four");

        await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync());
    });

    private Task RoundTripAsync<T>(string type, params T[] values) where T : notnull => Deadline.Within(async () =>
    {
        await using var connection = await database.OpenAsync();
        var table = "t" + Guid.NewGuid().ToString("N");
        await connection.ExecuteAsync($"CREATE TABLE {table} (value {type}) CHARACTER SET utf8mb4");
        foreach (var value in values)
        {
            await connection.ExecuteAsync($"DELETE FROM {table}");
            await using var insert = connection.Command($"INSERT INTO {table} VALUES (@value)", value);
            await insert.ExecuteNonQueryAsync();
            await using var select = connection.Command($"SELECT value FROM {table}");
            await using var reader = await select.ExecuteReaderAsync();
            await reader.ReadAsync();

            Assert.Equal(value, reader.GetFieldValue<T>(0));
        }
    });
}
