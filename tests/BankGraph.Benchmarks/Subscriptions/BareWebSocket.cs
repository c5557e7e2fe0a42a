using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>
/// The client's end of a WebSocket, bare: the client shares the machine with the server that is measured, so it does
/// no more than it must. It takes messages of one frame of up to 64 KiB, which is all that the servers send.
/// </summary>
internal sealed class BareWebSocket : IDisposable
{
    private const byte FinalText = 0x81;
    private const byte FinalClose = 0x88;
    private const int MaskLength = 4;

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[1024];
    private int _start;
    private int _end;

    public static async Task<BareWebSocket> OpenAsync(Uri address, string subprotocol)
    {
        var socket = new BareWebSocket();
        try
        {
            await socket._socket.ConnectAsync(address.Host, address.Port);
            await socket.ShakeHandsAsync(address, subprotocol);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public Task SendAsync(ReadOnlyMemory<byte> text) => SendAsync(FinalText, text);

    /// <summary>Says goodbye; the server's own is what ends <see cref="ReceiveAsync"/>.</summary>
    public Task CloseAsync() => SendAsync(FinalClose, new byte[] { 0x03, 0xE8 });

    /// <summary>The next message, valid until the next call; null when the server has closed.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        while (true)
        {
            if (TryReadFrame(out var kind, out var content))
            {
                if (kind == FinalText) return content;
                if (kind == FinalClose) return null;
                continue;
            }

            if (!await FillAsync()) throw new InvalidOperationException("The server has cut the connection.");
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task ShakeHandsAsync(Uri address, string subprotocol)
    {
        await SendAllAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + $"Sec-WebSocket-Protocol: {subprotocol}\r\n\r\n"));
        while (true)
        {
            if (!await FillAsync()) throw new InvalidOperationException("The server refuses WebSockets.");
            var head = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8);
            if (head < 0) continue;
            var answer = Encoding.ASCII.GetString(_buffer, _start, head);
            if (!answer.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
                throw new InvalidOperationException(answer);
            _start += head + 4;
            return;
        }
    }

    // Whatever a client sends is masked; with a mask of zeros it stays as it is (RFC 6455, section 5.3).
    private Task SendAsync(byte kind, ReadOnlyMemory<byte> content)
    {
        var isShort = content.Length < 126;
        var frame = new byte[(isShort ? 2 : 4) + MaskLength + content.Length];
        frame[0] = kind;
        frame[1] = (byte)(0x80 | (isShort ? content.Length : 126));
        if (!isShort) BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), checked((ushort)content.Length));
        content.Span.CopyTo(frame.AsSpan(frame.Length - content.Length));
        return SendAllAsync(frame);
    }

    private async Task SendAllAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await _socket.SendAsync(bytes)..];
    }

    private bool TryReadFrame(out byte kind, out ReadOnlyMemory<byte> content)
    {
        kind = 0;
        content = default;
        var received = _buffer.AsSpan(_start, _end - _start);
        if (received.Length < 2) return false;
        var (head, length) = (2, (int)received[1]);
        if (length == 126)
        {
            if (received.Length < 4) return false;
            (head, length) = (4, BinaryPrimitives.ReadUInt16BigEndian(received[2..]));
        }
        else if (length > 126)
        {
            throw new InvalidOperationException("The server has sent a larger frame than the benchmark takes.");
        }

        if (received.Length < head + length) return false;
        kind = received[0];
        content = _buffer.AsMemory(_start + head, length);
        _start += head + length;
        return true;
    }

    private async ValueTask<bool> FillAsync()
    {
        var left = _end - _start;
        _buffer.AsSpan(_start, left).CopyTo(_buffer);
        (_start, _end) = (0, left);
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = await _socket.ReceiveAsync(_buffer.AsMemory(_end));
        _end += count;
        return count > 0;
    }
}
