using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class LocalTimeTypeTests() : ScalarTypeTests<LocalTimeType, TimeOnly>(InputKind.String)
{
    [Theory]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("23:59:59", "23:59:59")]
    [InlineData("10:11:12.5", "10:11:12.5")]
    [InlineData("10:11:12.500", "10:11:12.5")]
    [InlineData("23:59:59.9999999", "23:59:59.9999999")]
    public Task Time_OfTheDay_IsRead(string text, string expected) =>
        AssertReadsAsync($"\"{text}\"", $"\"{expected}\"");

    [Theory]
    [InlineData("")]
    [InlineData("24:00:00")]
    [InlineData("23:59:60")]
    [InlineData("10:11")]
    [InlineData("1:02:03")]
    [InlineData("10:11:12.")]
    [InlineData("10:11:12.12345678")]
    [InlineData("10:11:12Z")]
    [InlineData("10:11:12+01:00")]
    [InlineData("10:11:12 PM")]
    [InlineData("10:11:12 ")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfATime_IsWritten() =>
        Assert.Equal("\"10:11:12.0000001\"", await OutputAsync(new TimeOnly(10, 11, 12).Add(TimeSpan.FromTicks(1))));

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["10:11:12", TimeSpan.FromHours(1), new DateTime(2025, 1, 2), 10];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
