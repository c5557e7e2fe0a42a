using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace BankGraph.Testing.Driving;

/// <summary>
/// A <c>graphql-transport-ws</c> session. It reads on and answers pings whatever its test does meanwhile, so that the
/// bank does not take a test that is held up for a slow client. One that is to be slow reads what it is asked for.
/// </summary>
public sealed class BankSocket : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly Channel<JsonElement> _read = Channel.CreateUnbounded<JsonElement>();
    private readonly Dictionary<string, Queue<JsonElement>> _waiting = [];
    private int _count;

    private BankSocket(int? receiveBufferBytes)
    {
        _socket.Options.AddSubProtocol("graphql-transport-ws");
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        ReceiveBufferBytes = receiveBufferBytes;
    }

    private int? ReceiveBufferBytes { get; }

    private bool IsSlow => ReceiveBufferBytes is not null;

    /// <summary>Opens a session; the token travels in the payload of <c>connection_init</c>.</summary>
    /// <param name="bank">Address of the bank.</param>
    /// <param name="accessToken">Who asks; nobody when left out.</param>
    /// <param name="receiveBufferBytes">
    /// How much the system may receive ahead of this client; a small number makes it a client that is really slow, and
    /// reads only what it is asked for.
    /// </param>
    public static async Task<BankSocket> ConnectAsync(Uri bank, string? accessToken, int? receiveBufferBytes = null)
    {
        var socket = new BankSocket(receiveBufferBytes);
        try
        {
            await socket.OpenAsync(bank, accessToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Starts an operation; its events wait until they are asked for.</summary>
    public async Task<BankSubscription> SubscribeAsync(string query, object? variables = null)
    {
        var id = $"{++_count}";
        _waiting[id] = new Queue<JsonElement>();
        await SendAsync(new { id, type = "subscribe", payload = new { query, variables } });
        return new BankSubscription(this, id);
    }

    /// <summary>Drops the connection without saying good-bye.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    /// <summary>Ends when the socket does; why it ended is told to whoever asks for the next message.</summary>
    internal Task Reading { get; private set; } = Task.CompletedTask;

    internal async Task CompleteAsync(string id) => await SendAsync(new { id, type = "complete" });

    /// <summary>The next message of an operation; those of others are kept for them.</summary>
    internal async Task<JsonElement> NextAsync(string id)
    {
        JsonElement message;
        while (!_waiting[id].TryDequeue(out message))
        {
            var received = await ReceiveAsync();
            if (received.TryGetProperty("id", out var owner) && owner.GetString() is { } name)
                _waiting[name].Enqueue(received);
        }

        return message;
    }

    private async Task OpenAsync(Uri bank, string? accessToken)
    {
        var address = new UriBuilder(bank) { Scheme = "ws", Path = "/graphql" }.Uri;
        using var timeout = new CancellationTokenSource(Deadline);
        using var handler = new SocketsHttpHandler();
        if (ReceiveBufferBytes is { } bytes) handler.ConnectCallback = (context, cancellationToken) =>
            NarrowConnection.OpenAsync(context.DnsEndPoint, bytes, cancellationToken);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        await _socket.ConnectAsync(address, invoker, timeout.Token);

        var authorization = accessToken is null ? null : $"Bearer {accessToken}";
        await SendAsync(new { type = "connection_init", payload = new { Authorization = authorization } });
        if (!IsSlow) Reading = ReadOnAsync();
        var acknowledgement = await ReceiveAsync();
        if (acknowledgement.GetProperty("type").GetString() != "connection_ack")
            throw new InvalidOperationException($"The session was not accepted: {acknowledgement}");
    }

    /// <summary>The next message that is not about the connection itself.</summary>
    private async Task<JsonElement> ReceiveAsync()
    {
        using var timeout = new CancellationTokenSource(Deadline);
        if (IsSlow) return await ReadAsync(timeout.Token);

        // Throws what ended the reading.
        await _read.Reader.WaitToReadAsync(timeout.Token);
        return await _read.Reader.ReadAsync(timeout.Token);
    }

    private async Task ReadOnAsync()
    {
        try
        {
            while (true) await _read.Writer.WriteAsync(await ReadAsync(CancellationToken.None));
        }
        catch (Exception why)
        {
            _read.Writer.Complete(why);
        }
    }

    private async Task<JsonElement> ReadAsync(CancellationToken cancellationToken)
    {
        var chunk = new byte[16 * 1024];
        while (true)
        {
            using var message = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(chunk.AsMemory(), cancellationToken);
                message.Write(chunk, 0, part.Count);
            }
            while (!part.EndOfMessage);

            if (part.MessageType == WebSocketMessageType.Close)
                throw new BankSocketClosedException((int?)_socket.CloseStatus, _socket.CloseStatusDescription);
            var json = JsonElement.Parse(message.ToArray());
            switch (json.GetProperty("type").GetString())
            {
                case "ping":
                    await SendAsync(new { type = "pong" });
                    break;
                case "pong":
                    break;
                default:
                    return json;
            }
        }
    }

    // The pongs of whoever reads come in between.
    private async Task SendAsync(object message)
    {
        using var timeout = new CancellationTokenSource(Deadline);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message);
        await _sending.WaitAsync(timeout.Token);
        try
        {
            await _socket.SendAsync(bytes.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        }
        finally
        {
            _sending.Release();
        }
    }
}
