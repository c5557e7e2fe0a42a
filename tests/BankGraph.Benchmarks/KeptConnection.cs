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
    private byte[] _request = new byte[4096];
    private byte[] _response = new byte[16 * 1024];

    private KeptConnection(Uri address, string? accessToken)
    {
        var authorization = accessToken is null ? "" : $"Authorization: Bearer {accessToken}\r\n";
        _head = Encoding.ASCII.GetBytes(
            $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n{authorization}" +
            "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: ");
    }

    /// <summary>Connects to the server of an address, to which everything will be posted.</summary>
    public static async Task<KeptConnection> OpenAsync(Uri address, string? accessToken = null)
    {
        var connection = new KeptConnection(address, accessToken);
        try
        {
            await connection._socket.ConnectAsync(address.Host, address.Port);
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
            request = request[await _socket.SendAsync(request)..];

        var received = 0;
        while (true)
        {
            if (received == _response.Length) Array.Resize(ref _response, received * 2);
            var count = await _socket.ReceiveAsync(_response.AsMemory(received));
            if (count == 0) throw new InvalidOperationException("The server has closed the connection.");
            received += count;
            if (HttpAnswer.TryReadBody(_response.AsMemory(0, received), out var answer)) return answer;
        }
    }

    public void Dispose() => _socket.Dispose();

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
