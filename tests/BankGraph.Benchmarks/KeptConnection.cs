using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace BankGraph.Benchmarks;

/// <summary>
/// One kept HTTP/1.1 connection, bare. HttpClient would take more of the processor that both share than the server
/// does, and the server is what is measured.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _head;
    private readonly bool _isBlocking;
    private byte[] _request = new byte[4096];
    private byte[] _response = new byte[16 * 1024];

    private KeptConnection(Uri address, string? accessToken, bool isBlocking)
    {
        _isBlocking = isBlocking;
        var authorization = accessToken is null ? "" : $"Authorization: Bearer {accessToken}\r\n";
        _head = Encoding.ASCII.GetBytes(
            $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n{authorization}" +
            "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: ");
    }

    /// <summary>Connects to the server of an address, to which everything will be posted.</summary>
    /// <param name="address">Where.</param>
    /// <param name="accessToken">Of a customer; null for none.</param>
    /// <param name="isBlocking">
    /// Whether the thread that posts waits for the answer, for who is alone. Otherwise threads of the pool look for
    /// more to do meanwhile, and keep a processor from the server.
    /// </param>
    public static async Task<KeptConnection> OpenAsync(
        Uri address,
        string? accessToken = null,
        bool isBlocking = false)
    {
        var connection = new KeptConnection(address, accessToken, isBlocking);
        try
        {
            // A socket that has once been used without blocking never blocks in the kernel again.
            if (isBlocking) connection._socket.Connect(address.Host, address.Port);
            else await connection._socket.ConnectAsync(address.Host, address.Port);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Posts a body and returns the answer's, which is valid until the next call.</summary>
    public async Task<ReadOnlyMemory<byte>> PostAsync(ReadOnlyMemory<byte> body)
    {
        for (var request = Compose(body.Span); request.Length > 0;)
            request = request[await SendAsync(request)..];

        var received = 0;
        while (true)
        {
            if (received == _response.Length) Array.Resize(ref _response, received * 2);
            var count = await ReceiveAsync(_response.AsMemory(received));
            if (count == 0) throw new InvalidOperationException("The server has closed the connection.");
            received += count;
            if (HttpAnswer.TryReadBody(_response.AsMemory(0, received), out var answer)) return answer;
        }
    }

    public void Dispose() => _socket.Dispose();

    private ValueTask<int> SendAsync(ReadOnlyMemory<byte> bytes) =>
        _isBlocking ? ValueTask.FromResult(_socket.Send(bytes.Span)) : _socket.SendAsync(bytes);

    private ValueTask<int> ReceiveAsync(Memory<byte> buffer) =>
        _isBlocking ? ValueTask.FromResult(_socket.Receive(buffer.Span)) : _socket.ReceiveAsync(buffer);

    private ReadOnlyMemory<byte> Compose(ReadOnlySpan<byte> body)
    {
        var needed = _head.Length + 16 + body.Length;
        if (_request.Length < needed) _request = new byte[needed];
        _head.CopyTo(_request, 0);
        var length = _head.Length;
        Utf8Formatter.TryFormat(body.Length, _request.AsSpan(length), out var digits);
        length += digits;
        "\r\n\r\n"u8.CopyTo(_request.AsSpan(length));
        length += 4;
        body.CopyTo(_request.AsSpan(length));
        return _request.AsMemory(0, length + body.Length);
    }
}
