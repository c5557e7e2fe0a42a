using System.Net;
using System.Text;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class BatchTests
{
    private const string Two = """[{"query":"{a}"},{"query":"{b}"}]""";

    [Fact]
    public async Task Batch_ByDefault_Is400AndExecutesNothing()
    {
        await using var host = await GraphQLHost.StartAsync();

        await HttpPostTests.AssertRefusedAsync(await host.PostAsync(Two), HttpStatusCode.BadRequest, "HC0009");

        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("application/graphql-response+json, application/json;q=0.9")]
    [InlineData("application/json")]
    public async Task Batch_Allowed_IsAnsweredInItsOrder(string accept)
    {
        await using var host = await StartAsync();
        var seen = new List<string>();
        host.Executor.OnExecute = (request, _) =>
        {
            seen.Add(Encoding.UTF8.GetString(request.Document.Span));
            return new(host.Executor.Result($"{{\"data\":{seen.Count}}}"));
        };

        var response = await host.PostAsync("\uFEFF \n" + Two, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""[{"data":1},{"data":2}]""", await response.Content.ReadAsStringAsync());
        Assert.Equal(["{a}", "{b}"], seen);
        await Eventually.Async(() => host.Executor.Undisposed == 0);
    }

    [Fact]
    public async Task Batch_RequestsThatAreRefused_SpareTheOthers()
    {
        await using var host = await StartAsync();

        var response = await host.PostAsync(
            """[{"query":"invalid"},{"query":"subscription bills"},{"query":"mutation{a}"}]""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """
            [{"errors":[{"message":"Refused.","extensions":{"code":"HC0016"}}]},{"errors":[{"message":"Refused.",
            "extensions":{"code":"HC0094"}}]},{"data":{"__typename":"Query"}}]
            """.ReplaceLineEndings(""),
            await response.Content.ReadAsStringAsync());
        Assert.Equal(0, host.Topics.Count);
    }

    [Theory]
    [InlineData("[]", "HC0009")]
    [InlineData("""[{"query":"{a}"},{"query":"{b}"},{"query":"{c}"},{"query":"{d}"}]""", "HC0009")]
    [InlineData("""[{"query":"{a}"},5]""", "HC0011")]
    [InlineData("""[{"query":"{a}"},[{"query":"{b}"}]]""", "HC0011")]
    [InlineData("""[{"query":"{a}"},{"query":7}]""", "HC0009")]
    [InlineData("""[{"query":"{a}"},{}]""", "HC0011")]
    [InlineData("""[{"query":"{a}"},""", "HC0011")]
    [InlineData("""[{"query":"{a}"}""", "HC0011")]
    [InlineData("""[{"query":"{a}"}] trailing""", "HC0011")]
    [InlineData("[", "HC0011")]
    public async Task Batch_ThatCannotBeRead_Is400AndExecutesNothing(string body, string code)
    {
        await using var host = await StartAsync();

        await HttpPostTests.AssertRefusedAsync(await host.PostAsync(body), HttpStatusCode.BadRequest, code);

        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Batch_AsManyAsAllowed_IsTaken()
    {
        await using var host = await StartAsync();

        var response = await host.PostAsync("""[{"query":"{a}"},{"query":"{b}"},{"query":"{c}"}]""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Batch_NotAllowedOnSockets_ClosesThem()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();

        await socket.SendAsync($"{{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{Two}}}");

        Assert.Equal(4400, (await socket.ReceiveCloseAsync()).Code);
    }

    private static Task<GraphQLHost> StartAsync() => GraphQLHost.StartAsync(options =>
    {
        options.EnableBatching = true;
        options.MaxBatchSize = 3;
    });
}
