using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>HTTP/2 has other pipes, other back-pressure and another handshake for sockets.</summary>
public sealed class Http2Tests
{
    [Fact]
    public async Task Post_LargeBody_IsTakenWhole()
    {
        await using var host = await StartAsync();
        var text = new string('x', 200_000);

        var response = await host.PostAsync($$$"""{"query":"{a} # {{{text}}}"}""");

        Assert.Equal(HttpVersion.Version20, response.Version);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{a} # " + text, host.Executor.Last?.Document);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        await using var host = await StartAsync();

        var response = await host.PostAsync("{\"query\":\"" + new string(' ', 300_000) + "\"}");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.RequestEntityTooLarge, "HC0093");
    }

    [Fact]
    public async Task EventStream_ClientLeaves_Unsubscribes()
    {
        await using var host = await StartAsync();
        using (var response = await host.GetAsync("?query=subscription+bills", "Accept: text/event-stream"))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
            await host.Topics.SendAsync("bills", """{"data":1}""");
            Assert.Equal([":", "", "event: next", "data: {\"data\":1}"], await ReadLinesAsync(reader, 4));
        }

        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Socket_AnswersAndEndsWithTheServer()
    {
        await using var host = await StartAsync();
        await using var socket = await host.ConnectAndInitializeAsync();
        await SocketProtocolTests.SubscribeAsync(host, socket, "1", "bills");
        await host.Topics.SendAsync("bills", """{"data":1}""");
        Assert.Equal("""{"type":"next","id":"1","payload":{"data":1}}""", await socket.ReceiveAsync());

        var stopping = host.StopAsync();

        Assert.Equal((1001, "Going away"), await socket.ReceiveCloseAsync());
        await stopping;
        Assert.Equal(0, host.Topics.Count);
    }

    private static Task<GraphQLHost> StartAsync() => GraphQLHost.StartAsync(protocols: HttpProtocols.Http2);

    private static async Task<List<string?>> ReadLinesAsync(StreamReader reader, int count)
    {
        List<string?> lines = [];
        while (lines.Count < count) lines.Add(await reader.ReadLineAsync());
        return lines;
    }
}
