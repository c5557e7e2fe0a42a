using System.Text;
using System.Text.Json;

namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>One connection of a client, with its subscriptions; it sees to it that each gets each event once.</summary>
internal sealed class SubscriberConnection
{
    public const string Subprotocol = "graphql-transport-ws";

    private const string Query =
        "subscription Watch($accountNumber: String!) { onBalanceChanged(accountNumber: $accountNumber) "
        + "{ sequence accountNumber balance currency bookedOn description } }";

    private static readonly ReadOnlyMemory<byte> Pong = "{\"type\":\"pong\"}"u8.ToArray();

    private readonly Subscribers _subscribers;
    private readonly BareWebSocket _socket;
    private readonly int[] _lastSeen;

    private SubscriberConnection(Subscribers subscribers, BareWebSocket socket, int subscriptions)
    {
        _subscribers = subscribers;
        _socket = socket;
        _lastSeen = new int[subscriptions];
    }

    /// <summary>Ends when the server has closed the connection; fails when it was sent what it must not be.</summary>
    public Task Listening { get; private set; } = Task.CompletedTask;

    public static byte[] IdOf(int subscription) => Encoding.ASCII.GetBytes($"{subscription}");

    public static async Task<SubscriberConnection> OpenAsync(
        Subscribers subscribers, Uri address, int subscriptions, int lastEvent)
    {
        var socket = await BareWebSocket.OpenAsync(address, Subprotocol);
        var connection = new SubscriberConnection(subscribers, socket, subscriptions);
        Array.Fill(connection._lastSeen, lastEvent);
        await socket.SendAsync("{\"type\":\"connection_init\"}"u8.ToArray());
        if (await socket.ReceiveAsync() is not { } answer || answer.Span.IndexOf("connection_ack"u8) < 0)
            throw new InvalidOperationException("The server does not accept the session.");
        for (var i = 0; i < subscriptions; i++) await socket.SendAsync(Subscribe(i));
        connection.Listening = connection.ListenAsync();
        return connection;
    }

    public async Task CloseAsync()
    {
        await _socket.CloseAsync();
        await Listening;
    }

    private static byte[] Subscribe(int subscription) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = $"{subscription}",
        type = "subscribe",
        payload = new { query = Query, variables = new { accountNumber = BalanceChange.Account } },
    });

    private async Task ListenAsync()
    {
        using var socket = _socket;
        while (await socket.ReceiveAsync() is { } message)
        {
            if (_subscribers.Expected is { } expected && expected.TryReadId(message.Span, out var id))
            {
                if (_lastSeen[id] != expected.Number - 1)
                    throw new InvalidOperationException($"{_lastSeen[id]} was followed by {expected.Number}.");
                _lastSeen[id] = expected.Number;
                _subscribers.Saw();
            }
            else if (message.Span.SequenceEqual("{\"type\":\"ping\"}"u8))
            {
                await socket.SendAsync(Pong);
            }
            else
            {
                throw new InvalidOperationException(Encoding.UTF8.GetString(message.Span));
            }
        }
    }
}
