using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Section 3.5.5.</summary>
public sealed class IdTypeTests() : ScalarTypeTests<IdType, string>(InputKind.Int, InputKind.String)
{
    [Theory]
    [InlineData("\"a\"", "\"a\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"007\"", "\"007\"")]
    [InlineData("4", "\"4\"")]
    [InlineData("-4", "\"-4\"")]
    [InlineData("123456789012345678901234567890", "\"123456789012345678901234567890\"")]
    public Task Identifier_AsTextOrWholeNumber_IsRead(string text, string expected) => AssertReadsAsync(text, expected);

    [Theory]
    [InlineData("4.0")]
    [InlineData("4e1")]
    public Task Identifier_AsAFraction_IsRefused(string text) => AssertRefusesAsync(text);

    [Fact]
    public async Task Output_OfAnyKey_IsWrittenAsText()
    {
        Assert.Equal("\"a\"", await OutputAsync("a"));
        Assert.Equal("\"4\"", await OutputAsync(4));
        Assert.Equal("\"-4\"", await OutputAsync((short)-4));
        Assert.Equal("\"18446744073709551615\"", await OutputAsync(ulong.MaxValue));
        Assert.Equal(
            "\"0f8fad5b-d9cb-469f-a165-70867728950e\"",
            await OutputAsync(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [1.5, 1m, true, new object(), DayOfWeek.Friday];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
