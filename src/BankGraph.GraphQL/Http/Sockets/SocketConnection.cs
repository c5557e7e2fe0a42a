using System.Net.WebSockets;
using System.Text;

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
internal sealed class SocketConnection(WebSocket socket, GraphQLSocketOptions options, int maxMessageBytes)
    : IDisposable
{
    private const int LargestReason = 123;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _sendDeadline = new();
    private readonly CancellationTokenSource _receiveDeadline = new();
    private int _isClosing;

    public bool IsClosing => Volatile.Read(ref _isClosing) != 0;

    /// <summary>Receives a message, however many frames it comes in.</summary>
    public async ValueTask<Received> ReceiveAsync(PooledBuffer message)
    {
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(message.GetMemory(), _receiveDeadline.Token)
                    .ConfigureAwait(false);
                if (received.MessageType == WebSocketMessageType.Close) return Received.Closed;
                if (received.MessageType != WebSocketMessageType.Text) return Received.NotText;
                message.Advance(received.Count);
                if (message.Length > maxMessageBytes) return Received.TooBig;
                if (received.EndOfMessage) return Received.Message;
            }
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            socket.Abort();
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
            _sendDeadline.CancelAfter(options.SendTimeout);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _sendDeadline.Token)
                .ConfigureAwait(false);
            if (!_sendDeadline.TryReset()) socket.Abort();
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            socket.Abort();
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
            _sendDeadline.CancelAfter(options.CloseTimeout);
            await socket.CloseOutputAsync(status, Truncate(reason), _sendDeadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsDisconnect(exception))
        {
            socket.Abort();
        }
        finally
        {
            _receiveDeadline.CancelAfter(options.CloseTimeout);
            _turn.Release();
        }
    }

    /// <summary>Receives until the client has closed its side too, or the time for it is up.</summary>
    public async Task DrainAsync()
    {
        using var ignored = new PooledBuffer();
        while (await ReceiveAsync(ignored).ConfigureAwait(false) != Received.Closed) ignored.Clear();
    }

    /// <summary>Cuts the connection, for a client that hears nothing anymore.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        _turn.Dispose();
        _sendDeadline.Dispose();
        _receiveDeadline.Dispose();
    }

    private static bool IsDisconnect(Exception exception) =>
        exception is WebSocketException or OperationCanceledException or IOException;

    private static string Truncate(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > LargestReason) reason = reason[..(reason.Length * 3 / 4)];
        return reason;
    }
}
