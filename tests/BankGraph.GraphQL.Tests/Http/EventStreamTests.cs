using System.Net;
using System.Net.Sockets;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class EventStreamTests
{
    private const string Accept = "text/event-stream";
    private const string Subscription = """{"query":"subscription bills"}""";
    private const string Complete = "event: complete\ndata:\n\n";

    [Fact]
    public async Task Post_SingleResult_IsOneEventAndTheEnd()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync("""{"query":"{a}"}""", Accept);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\n" + Complete,
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Post_RefusedDocument_IsAnEventToo()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync("""{"query":"invalid"}""", Accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("event: next\ndata: {\"errors\":[", text, StringComparison.Ordinal);
        Assert.EndsWith(Complete, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NotAWellFormedRequest_Is400()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync("{}", Accept);

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "HC0011");
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/graphql-response+json, application/json, text/event-stream, multipart/mixed")]
    public async Task Post_Subscription_SendsEventsWhileTheyCome(string accept)
    {
        await using var host = await GraphQLHost.StartAsync();
        using var response = await host.PostAsync(
            Subscription, accept, completion: HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        await host.Topics.SendAsync("bills", """{"data":1}""");
        Assert.Equal("event: next\ndata: {\"data\":1}\n", await ReadEventAsync(reader));
        await host.Topics.SendAsync("bills", "{\r\n\"data\":2}");
        Assert.Equal("event: next\ndata: {  \"data\":2}\n", await ReadEventAsync(reader));
        await host.Topics.CompleteAsync("bills");
        Assert.Equal("event: complete\ndata:\n", await ReadEventAsync(reader));

        Assert.Equal("", await reader.ReadToEndAsync());
        Assert.Equal(0, host.Executor.Undisposed);
    }

    [Fact]
    public async Task Get_Subscription_SendsEvents()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var response = await host.GetAsync("?query=subscription+bills", "Accept: text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        await host.Topics.SendAsync("bills", """{"data":1}""");

        Assert.Equal("event: next\ndata: {\"data\":1}\n", await ReadEventAsync(reader));
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("*/*", HttpStatusCode.OK)]
    public async Task Post_SubscriptionWithoutEventStream_IsRefused(string accept, HttpStatusCode status)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.PostAsync(Subscription, accept);

        await HttpPostTests.AssertRefusedAsync(response, status, "HC0094");
    }

    [Fact]
    public async Task Post_ExecutorStreamsUnasked_IsRefusedAndUnsubscribed()
    {
        await using var host = await GraphQLHost.StartAsync();
        var disposed = false;
        host.Executor.OnExecute = (_, _) => new(new ResponseStream(
            AsyncEnumerable.Empty<OperationResult>(),
            () =>
            {
                disposed = true;
                return default;
            }));

        var response = await host.PostAsync(Subscription, "application/json");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.OK, "HC0094");
        Assert.True(disposed);
    }

    [Fact]
    public async Task Stream_NothingHappens_ShowsThatItIsAlive()
    {
        await using var host = await GraphQLHost.StartAsync(
            options => options.EventStreamKeepAliveInterval = TimeSpan.FromMilliseconds(10));
        using var response = await host.PostAsync(
            Subscription, Accept, completion: HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(":", await reader.ReadLineAsync());
            Assert.Equal("", await reader.ReadLineAsync());
        }

        await host.Topics.SendAsync("bills", """{"data":1}""");
        Assert.Equal("event: next\ndata: {\"data\":1}\n", await ReadEventAsync(reader));
    }

    [Fact]
    public async Task Stream_ClientLeaves_Unsubscribes()
    {
        await using var host = await GraphQLHost.StartAsync();
        var response = await host.PostAsync(
            Subscription, Accept, completion: HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(1, host.Topics.Count);

        response.Dispose();

        await Eventually.Async(() => host.Topics.Count == 0);
    }

    [Fact]
    public async Task Stream_SourceFails_TellsMaskedAndEnds()
    {
        await using var host = await GraphQLHost.StartAsync();
        host.Executor.OnExecute = (_, _) => new(new ResponseStream(Fail(), () => default));

        var response = await host.PostAsync(Subscription, Accept);

        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("INTERNAL_SERVER_ERROR", text, StringComparison.Ordinal);
        Assert.Contains("correlationId", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.EndsWith(Complete, text, StringComparison.Ordinal);

        static async IAsyncEnumerable<OperationResult> Fail()
        {
            await Task.Yield();
            if (DateTime.MaxValue > DateTime.MinValue) throw new InvalidOperationException("secret");
            yield break;
        }
    }

    [Fact]
    public async Task Stream_ClientDoesNotRead_IsBoundedAndToldWhy()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: {Accept}\r\n"
            + $"Connection: close\r\nContent-Length: {Subscription.Length}\r\n\r\n{Subscription}"));
        await Eventually.Async(() => host.Topics.Count == 1);

        // The network's buffers take some; then events wait at the topic until there are too many.
        var large = "{\"data\":\"" + new string('x', 500_000) + "\"}";
        await Eventually.Async(async () =>
        {
            await host.Topics.SendAsync("bills", large);
            return host.Topics.Count == 0;
        });

        using var reader = new StreamReader(stream);
        var text = await reader.ReadToEndAsync();
        Assert.Contains("\"code\":\"SUBSCRIBER_TOO_SLOW\"", text, StringComparison.Ordinal);
        Assert.Contains("event: complete", text, StringComparison.Ordinal);
        Assert.Equal(0, host.Executor.Undisposed);
    }

    [Fact]
    public async Task Stream_ServerStops_IsCutWithoutAnEnd()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var response = await host.PostAsync(
            Subscription, Accept, completion: HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        var stopping = host.StopAsync();

        Assert.DoesNotContain("complete", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        await stopping;
        Assert.Equal(0, host.Topics.Count);
    }

    private static async Task<string> ReadEventAsync(StreamReader reader)
    {
        var text = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(':')) continue;
            if (line.Length > 0) text += line + "\n";
            else if (text.Length > 0) break;
        }

        return text;
    }
}
