using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace BankGraph.Api.Tests.Bank;

/// <summary>
/// A WebSocket of <c>graphql-transport-ws</c> as a browser holds it: it reads on and answers pings whatever its test
/// does meanwhile.
/// </summary>
sealed class LiveSocket : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<JsonNode> _read = Channel.CreateUnbounded<JsonNode>();
    private Task _reading = Task.CompletedTask;
    private int _lastId;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    /// <summary>Connects and signs in; null when the session was refused or closed at once.</summary>
    public static async Task<LiveSocket> ConnectAsync(BankServer server, object? payload)
    {
        var live = new LiveSocket();
        live._socket.Options.AddSubProtocol("graphql-transport-ws");
        await live._socket.ConnectAsync(
            new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, default);
        live._reading = live.ReadOnAsync();
        await live.SendAsync(new { type = "connection_init", payload });
        return live;
    }

    public static async Task<LiveSocket> SignInAsync(BankServer server, Person person)
    {
        var live = await ConnectAsync(server, new { authorization = "Bearer " + person.AccessToken });
        Assert.Equal("connection_ack", (string?)(await live.ReceiveAsync())?["type"]);
        return live;
    }

    public async Task<string> SubscribeAsync(string query, object? variables = null)
    {
        var id = (++_lastId).ToString();
        await SendAsync(new { id, type = "subscribe", payload = new { query, variables } });
        return id;
    }

    /// <summary>Sends a ping that brings something along.</summary>
    public Task PingAsync(object payload) => SendAsync(new { type = "ping", payload });

    public Task CompleteAsync(string id) => SendAsync(new { id, type = "complete" });

    /// <summary>The next message that is no ping; null once the socket is closed.</summary>
    public async Task<JsonNode?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _read.Reader.WaitToReadAsync(patience.Token)
            ? await _read.Reader.ReadAsync(patience.Token)
            : null;
    }

    /// <summary>The next event's one root field.</summary>
    public async Task<JsonNode> EventAsync()
    {
        var message = await ReceiveAsync();
        Assert.True((string?)message?["type"] == "next", message?.ToJsonString() ?? $"closed: {CloseStatus}");
        Assert.Null(message!["payload"]!["errors"]);
        return message["payload"]!["data"]!.AsObject().Single().Value!;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task ReadOnAsync()
    {
        try
        {
            while (await ReadAsync() is { } message)
            {
                if ((string?)message["type"] == "ping") await SendAsync(new { type = "pong" });
                else await _read.Writer.WriteAsync(message);
            }

            _read.Writer.Complete();
        }
        catch (Exception why)
        {
            // Whoever asks for the next message is told.
            _read.Writer.Complete(why);
        }
    }

    private async Task<JsonNode?> ReadAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await _socket.ReceiveAsync(buffer.AsMemory(), default);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            text.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);

        return JsonNode.Parse(text.ToArray());
    }

    // The pongs of whoever reads come in between.
    private async Task SendAsync(object message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(
                Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(message)),
                WebSocketMessageType.Text,
                endOfMessage: true,
                default);
        }
        finally
        {
            _sending.Release();
        }
    }
}
