using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class UuidTypeTests() : ScalarTypeTests<UuidType, Guid>(InputKind.String)
{
    private const string Written = "\"0f8fad5b-d9cb-469f-a165-70867728950e\"";

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E")]
    [InlineData("0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}")]
    [InlineData("(0f8fad5b-d9cb-469f-a165-70867728950e)")]
    public Task Identifier_InAnySpelling_IsRead(string text) => AssertReadsAsync($"\"{text}\"", Written);

    [Theory]
    [InlineData("")]
    [InlineData("0f8fad5b")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950eg")]
    [InlineData("zf8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData(" 0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfAnIdentifier_IsWrittenWithHyphens()
    {
        Assert.Equal(Written, await OutputAsync(Guid.Parse(Written.Trim('"'))));
        Assert.Equal("\"00000000-0000-0000-0000-000000000000\"", await OutputAsync(Guid.Empty));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [Written, 1, new byte[16]];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
