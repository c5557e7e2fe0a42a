using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Section 3.5.4.</summary>
public sealed class BooleanTypeTests() : ScalarTypeTests<BooleanType, bool>(InputKind.Boolean)
{
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public Task Truth_OfEitherKind_IsRead(string text) => AssertReadsAsync(text, text);

    [Theory]
    [InlineData("0")]
    [InlineData("\"true\"")]
    [InlineData("\"\"")]
    public Task Anything_ThatOnlyLooksTrueOrFalse_IsRefused(string text) => AssertRefusesAsync(text);

    [Fact]
    public async Task Output_OfABoolean_IsWritten()
    {
        Assert.Equal("true", await OutputAsync(true));
        Assert.Equal("false", await OutputAsync(false));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [0, 1, "true", 1.0];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
