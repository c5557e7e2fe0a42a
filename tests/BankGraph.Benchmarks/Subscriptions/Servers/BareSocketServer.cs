using System.Collections.Concurrent;
using System.Net.WebSockets;
using BankGraph.Benchmarks.Engine.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankGraph.Benchmarks.Subscriptions.Servers;

/// <summary>
/// What the web server costs alone: a socket that says what the protocol demands, knows nothing of GraphQL, and holds
/// no buffer while it waits. A publish sends everyone the same ready-made bytes.
/// </summary>
internal static class BareSocketServer
{
    public const string Kind = "bare-sockets";

    private static readonly ReadOnlyMemory<byte> Accepted = "{\"type\":\"connection_ack\"}"u8.ToArray();
    private static readonly ConcurrentDictionary<WebSocket, bool> Subscribers = new();
    private static int _subscribed;

    public static void Map(WebApplication app)
    {
        SourceGeneratedServer.Map(app);
        app.UseWebSockets();
        app.Map("/graphql", (RequestDelegate)ServeAsync);
        Probes.Map(app, () => Volatile.Read(ref _subscribed), PublishAsync);
    }

    private static async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(SubscriberConnection.Subprotocol);
        var message = new byte[1024];
        await socket.ReceiveAsync(message.AsMemory(), default);
        await socket.SendAsync(Accepted, WebSocketMessageType.Text, endOfMessage: true, default);
        await socket.ReceiveAsync(message.AsMemory(), default);
        message = null;
        Subscribers.TryAdd(socket, true);
        Interlocked.Increment(ref _subscribed);

        // The client says nothing more before its goodbye.
        await socket.ReceiveAsync(Memory<byte>.Empty, default);
        Subscribers.TryRemove(socket, out _);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
    }

    private static async Task PublishAsync(int number)
    {
        var expected = new ExpectedMessage(number);
        var message = expected.For(SubscriberConnection.IdOf(0));
        foreach (var socket in Subscribers.Keys)
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, default);
    }
}
