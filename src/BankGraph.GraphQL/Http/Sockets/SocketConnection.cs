using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>How receiving a message ended.</summary>
internal enum Received
{
    /// <summary>A message has come.</summary>
    Message,

    /// <summary>A message has more bytes than allowed.</summary>
    TooBig,

    /// <summary>A message is not text.</summary>
    NotText,

    /// <summary>The client has closed the socket, or is gone.</summary>
    Closed,
}

/// <summary>
/// A socket with bounds. Messages leave one at a time and none is stored: whoever has one to send waits, and a client
/// that keeps the foremost waiting for too long is cut off.
/// </summary>
internal sealed class SocketConnection(
    WebSocket socket, HttpContext context, GraphQLSocketOptions options, int maxMessageBytes, TimeProvider timeProvider)
    : IAsyncDisposable
{
    private const int LargestReason = 123;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ITimer? _closeDeadline;
    private int _isClosing;

    public bool IsClosing => Volatile.Read(ref _isClosing) != 0;

    /// <summary>
    /// Waits for the next message. It asks for none of its bytes: while nothing comes, no buffer is held.
    /// </summary>
    /// <exception cref="Exception">The client is gone, as <see cref="IsDisconnect"/> tells.</exception>
    public ValueTask<ValueWebSocketReceiveResult> WaitAsync() =>
        socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);

    /// <summary>Receives the message that has been waited for, however many frames it comes in.</summary>
    public async ValueTask<Received> ReceiveAsync(ValueWebSocketReceiveResult received, PooledBuffer message)
    {
        try
        {
            while (true)
            {
                if (received.MessageType == WebSocketMessageType.Close) return Received.Closed;
                message.Advance(received.Count);
                if (message.Length > maxMessageBytes) return Received.TooBig;
                if (received.EndOfMessage)
                    return received.MessageType == WebSocketMessageType.Text ? Received.Message : Received.NotText;
                received = await socket.ReceiveAsync(message.GetMemory(), CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            Abort();
            return Received.Closed;
        }
    }

    /// <summary>
    /// Sends a message when its turn has come, unless the socket is closing or the operation that it belongs to has
    /// been stopped meanwhile.
    /// </summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, SocketOperation? operation = null)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (IsClosing || operation is { IsStopped: true } || socket.State != WebSocketState.Open) return;
            var sending = socket.SendAsync(
                message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            if (sending.IsCompleted) await sending.ConfigureAwait(false);
            else await WithinAsync(options.SendTimeout, sending.AsTask()).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            Abort();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Says goodbye. The client's own is still to be received, within a time that begins now.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) != 0) return;
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var closing = socket.CloseOutputAsync(status, Truncate(reason), CancellationToken.None);
            await WithinAsync(options.CloseTimeout, closing).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            Abort();
        }
        finally
        {
            _closeDeadline = timeProvider.CreateTimer(
                static self => (self as SocketConnection)?.Abort(),
                this,
                options.CloseTimeout,
                Timeout.InfiniteTimeSpan);
            _turn.Release();
        }
    }

    /// <summary>Receives until the client has closed its side too, or the time for it is up.</summary>
    public async Task DrainAsync()
    {
        using var ignored = new PooledBuffer();
        try
        {
            while (true)
            {
                var next = await WaitAsync().ConfigureAwait(false);
                if (await ReceiveAsync(next, ignored).ConfigureAwait(false) == Received.Closed) return;
                ignored.Clear();
            }
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            Abort();
        }
    }

    /// <summary>Cuts the connection, for a client that hears nothing anymore.</summary>
    public void Abort()
    {
        socket.Abort();

        // The socket alone does not wake whoever waits for it.
        context.Abort();
    }

    public ValueTask DisposeAsync()
    {
        _turn.Dispose();
        socket.Dispose();

        // Waits for a cut that is under way: afterwards the server may use the context for another request.
        return _closeDeadline?.DisposeAsync() ?? default;
    }

    // Most messages leave at once, and need no clock. One that does not is waited for until it has failed: the bytes
    // are the sender's again afterwards.
    private async Task WithinAsync(TimeSpan time, Task sending)
    {
        try
        {
            await sending.WaitAsync(time, timeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Abort();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whether something failed because the client is gone.</summary>
    public static bool IsDisconnect(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException;

    private static string Truncate(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > LargestReason) reason = reason[..(reason.Length * 3 / 4)];
        return reason;
    }
}
