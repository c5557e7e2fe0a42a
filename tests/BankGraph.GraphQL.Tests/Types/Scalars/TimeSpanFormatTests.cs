using System.Text.Json;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Durations in .NET's constant format.</summary>
public sealed class TimeSpanFormatTests
{
    public sealed class Query
    {
        public TimeSpan Echo(TimeSpan value) => value;
    }

    [Theory]
    [InlineData("00:05:00")]
    [InlineData("00:00:00")]
    [InlineData("-1.02:03:04")]
    [InlineData("00:00:00.0000001")]
    [InlineData("10675199.02:48:05.4775807")]
    [InlineData("-10675199.02:48:05.4775808")]
    public async Task Duration_OfAnyLength_IsReadAndWritten(string text)
    {
        using var answer = await AskAsync(text);

        Assert.Equal(text, answer.RootElement.GetProperty("data").GetProperty("echo").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5:00")]
    [InlineData("24:00:00")]
    [InlineData("00:60:00")]
    [InlineData(" 00:05:00")]
    [InlineData("+00:05:00")]
    [InlineData("00:00:00.12345678")]
    [InlineData("10675199.02:48:05.4775808")]
    [InlineData("99999999.00:00:00")]
    [InlineData("PT5M")]
    public async Task Text_OfAnythingElse_IsRefused(string text)
    {
        using var answer = await AskAsync(text);

        Assert.Equal("HC0017", answer.RootElement.GetProperty("errors")[0]
            .GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<JsonDocument> AskAsync(string value)
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.AddType(new TimeSpanType(TimeSpanFormat.DotNet)));
        return JsonDocument.Parse(
            await server.QueryAsync("query($value:TimeSpan!){echo(value:$value)}", new { value }));
    }
}
