using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class DateTypeTests() : ScalarTypeTests<DateType, DateOnly>(InputKind.String)
{
    [Theory]
    [InlineData("2025-01-02")]
    [InlineData("2024-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public Task Date_OfTheCalendar_IsRead(string text) => AssertReadsAsync($"\"{text}\"", $"\"{text}\"");

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-29")]
    [InlineData("2025-1-2")]
    [InlineData("2025-01-02T00:00:00Z")]
    [InlineData("0000-01-01")]
    [InlineData("10000-01-01")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["2025-01-02", new DateTime(2025, 1, 2), 20250102];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
