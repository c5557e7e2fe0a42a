using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class UrlTypeTests() : ScalarTypeTests<UrlType, Uri>(InputKind.String)
{
    [Theory]
    [InlineData("https://bank.example/a?b=c#d", "https://bank.example/a?b=c#d")]
    [InlineData("https://bank.example", "https://bank.example/")]
    [InlineData("https://münchen.example/ä", "https://münchen.example/%C3%A4")]
    [InlineData("mailto:a@bank.example", "mailto:a@bank.example")]
    [InlineData("/relative/path", "/relative/path")]
    [InlineData("//bank.example/path", "//bank.example/path")]
    [InlineData("relative?a=b", "relative?a=b")]
    [InlineData("", "")]
    public Task Address_AbsoluteOrRelative_IsRead(string text, string expected) =>
        AssertReadsAsync($"\"{text}\"", $"\"{expected}\"");

    [Theory]
    [InlineData("https://")]
    [InlineData("https://bank.example:99999/")]
    [InlineData("http://[::1")]
    public Task Text_OfAnythingElse_IsRefused(string text) => AssertRefusesAsync($"\"{text}\"");

    [Fact]
    public async Task Output_OfAnAddress_IsWritten()
    {
        Assert.Equal("\"https://bank.example/x%20y\"", await OutputAsync(new Uri("https://bank.example/x y")));
        Assert.Equal("\"a/b\"", await OutputAsync(new Uri("a/b", UriKind.Relative)));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = ["https://bank.example", 1];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
