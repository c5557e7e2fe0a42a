using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class TimeSpanTypeTests() : ScalarTypeTests<TimeSpanType, TimeSpan>(InputKind.String)
{
    [Theory]
    [InlineData("PT5M", "PT5M")]
    [InlineData("PT0S", "PT0S")]
    [InlineData("P1D", "P1D")]
    [InlineData("-P1DT2H", "-P1DT2H")]
    [InlineData("PT0.0000001S", "PT0.0000001S")]
    [InlineData("PT90M", "PT1H30M")]
    [InlineData("P1Y", "P365D")]
    [InlineData("P1M", "P30D")]
    [InlineData("P10675199DT2H48M5.4775807S", "P10675199DT2H48M5.4775807S")]
    [InlineData("-P10675199DT2H48M5.4775808S", "-P10675199DT2H48M5.4775808S")]
    public Task Duration_OfAnyLength_IsRead(string text, string expected) =>
        AssertReadsAsync($"\"{text}\"", $"\"{expected}\"");

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT.5S")]
    [InlineData("PT5.S")]
    [InlineData("P1W")]
    [InlineData("PT0.12345678S")]
    [InlineData("P10675200D")]
    [InlineData("P99999999999999999999D")]
    [InlineData("pt5m")]
    [InlineData(" PT5M")]
    [InlineData("+PT5M")]
    [InlineData("PT-5M")]
    [InlineData("00:05:00")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfADuration_IsWritten()
    {
        Assert.Equal("\"PT1.5S\"", await OutputAsync(TimeSpan.FromSeconds(1.5)));
        Assert.Equal("\"-P10675199DT2H48M5.4775808S\"", await OutputAsync(TimeSpan.MinValue));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["PT5M", 5, TimeOnly.MinValue];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
