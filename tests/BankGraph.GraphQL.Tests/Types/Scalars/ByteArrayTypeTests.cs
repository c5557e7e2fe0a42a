using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class ByteArrayTypeTests() : ScalarTypeTests<ByteArrayType, byte[]>(InputKind.String)
{
    [Theory]
    [InlineData("")]
    [InlineData("AA==")]
    [InlineData("AAEC")]
    [InlineData("+/+/")]
    public Task Bytes_InBase64_AreRead(string text) => AssertReadsAsync($"\"{text}\"", $"\"{text}\"");

    [Theory]
    [InlineData("A")]
    [InlineData("AA")]
    [InlineData("AA=")]
    [InlineData("AA==AA==")]
    [InlineData("-_-_")]
    [InlineData("AAEC ")]
    [InlineData("AA\\nEC")]
    [InlineData("ä===")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfBytes_IsWritten() =>
        Assert.Equal("\"AAECAw==\"", await OutputAsync((byte[])[0, 1, 2, 3]));

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["AAEC", 1, new List<byte> { 1 }];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
