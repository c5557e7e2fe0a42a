using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class LocalDateTimeTypeTests() : ScalarTypeTests<LocalDateTimeType, DateTime>(InputKind.String)
{
    [Theory]
    [InlineData("2025-01-02T03:04:05", "2025-01-02T03:04:05")]
    [InlineData("2025-01-02T03:04:05.120", "2025-01-02T03:04:05.12")]
    [InlineData("0001-01-01T00:00:00", "0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59.9999999", "9999-12-31T23:59:59.9999999")]
    public Task DateAndTime_WithoutZone_IsRead(string text, string expected) =>
        AssertReadsAsync($"\"{text}\"", $"\"{expected}\"");

    [Theory]
    [InlineData("")]
    [InlineData("2025-01-02")]
    [InlineData("2025-01-02T03:04")]
    [InlineData("2025-01-02 03:04:05")]
    [InlineData("2025-01-02T03:04:05Z")]
    [InlineData("2025-01-02T03:04:05+00:00")]
    [InlineData("2025-01-02T03:04:05.")]
    [InlineData("2025-01-02T03:04:05.12345678")]
    [InlineData("2025-02-29T00:00:00")]
    [InlineData("2025-01-02T24:00:00")]
    [InlineData("2016-12-31T23:59:60")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfAnyKindOfDateTime_IsWrittenAsItStands()
    {
        foreach (var kind in Enum.GetValues<DateTimeKind>())
            Assert.Equal("\"2025-01-02T03:04:05\"", await OutputAsync(new DateTime(2025, 1, 2, 3, 4, 5, kind)));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["2025-01-02T03:04:05", DateTimeOffset.UnixEpoch, new DateOnly(2025, 1, 2)];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
