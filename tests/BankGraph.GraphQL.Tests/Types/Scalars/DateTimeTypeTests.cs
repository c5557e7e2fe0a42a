using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class DateTimeTypeTests() : ScalarTypeTests<DateTimeType, DateTimeOffset>(InputKind.String)
{
    [Theory]
    [InlineData("2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02t03:04:05z", "2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02T03:04:05.1Z", "2025-01-02T03:04:05.1Z")]
    [InlineData("2025-01-02T03:04:05.1234567Z", "2025-01-02T03:04:05.1234567Z")]
    [InlineData("2025-01-02T03:04:05.1230000Z", "2025-01-02T03:04:05.123Z")]
    [InlineData("2025-01-02T03:04:05+02:00", "2025-01-02T03:04:05+02:00")]
    [InlineData("2025-01-02T03:04:05-11:30", "2025-01-02T03:04:05-11:30")]
    [InlineData("2025-01-02T03:04:05+00:00", "2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02T03:04:05-00:00", "2025-01-02T03:04:05Z")]
    [InlineData("2024-02-29T23:59:59.9999999+14:00", "2024-02-29T23:59:59.9999999+14:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public Task Instant_WithItsOffset_IsRead(string text, string expected) =>
        AssertReadsAsync($"\"{text}\"", $"\"{expected}\"");

    [Theory]
    [InlineData("")]
    [InlineData("2025-01-02")]
    [InlineData("2025-01-02T03:04:05")]
    [InlineData("2025-01-02T03:04Z")]
    [InlineData("2025-01-02 03:04:05Z")]
    [InlineData(" 2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02T03:04:05.Z")]
    [InlineData("2025-01-02T03:04:05.12345678Z")]
    [InlineData("2025-02-29T00:00:00Z")]
    [InlineData("2025-13-01T00:00:00Z")]
    [InlineData("2025-01-02T24:00:00Z")]
    [InlineData("2025-01-02T03:04:05+0200")]
    [InlineData("2025-01-02T03:04:05+15:00")]
    [InlineData("2025-01-02T03:04:05+02:60")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("10000-01-01T00:00:00Z")]
    [InlineData("Thu, 02 Jan 2025 03:04:05 GMT")]
    [InlineData("٢٠٢٥-٠١-٠٢T03:04:05Z")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public Task LeapSecond_WhichDotNetCannotHold_IsRefused() => AssertRefusesAsync("\"2016-12-31T23:59:60Z\"");

    [Fact]
    public async Task Output_OfAnInstant_IsWrittenWithItsOffset()
    {
        var time = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Unspecified);

        Assert.Equal("\"2025-01-02T03:04:05Z\"", await OutputAsync(time));
        Assert.Equal("\"2025-01-02T03:04:05Z\"", await OutputAsync(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
        Assert.Equal(
            "\"2025-01-02T03:04:05+01:00\"", await OutputAsync(new DateTimeOffset(time, TimeSpan.FromHours(1))));
        Assert.Equal("\"9999-12-31T23:59:59.9999999Z\"", await OutputAsync(DateTimeOffset.MaxValue));
        Assert.Equal("\"0001-01-01T00:00:00Z\"", await OutputAsync(DateTimeOffset.MinValue));
    }

    [Fact]
    public async Task Output_OfALocalTime_IsTheInstantThatItMeans()
    {
        var local = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Local);
        var written = await OutputAsync(local);

        Assert.Equal(local.ToUniversalTime(), DateTimeOffset.Parse(written.Trim('"')).UtcDateTime);
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["2025-01-02T03:04:05Z", 0L, new DateOnly(2025, 1, 2), TimeSpan.Zero];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
