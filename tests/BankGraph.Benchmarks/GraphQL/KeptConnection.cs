using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>
/// One kept HTTP/1.1 connection of one signed-in caller, bare. HttpClient would take more of the processor that both
/// share than the bank does, and the bank is what is measured.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _head;
    private byte[] _request = new byte[4096];
    private byte[] _response = new byte[16 * 1024];

    private KeptConnection(Uri bank, string accessToken) => _head = Encoding.ASCII.GetBytes(
        $"POST /graphql HTTP/1.1\r\nHost: {bank.Authority}\r\nAuthorization: Bearer {accessToken}\r\n" +
        "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: ");

    public static async Task<KeptConnection> OpenAsync(Uri bank, string accessToken)
    {
        var connection = new KeptConnection(bank, accessToken);
        await connection._socket.ConnectAsync(bank.Host, bank.Port);
        return connection;
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
            if (count == 0) throw new InvalidOperationException("The bank has closed the connection.");
            received += count;
            if (TryFindBody(received, out var answer)) return answer;
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

    /// <summary>The bank states the length of every answer that is not a stream.</summary>
    private bool TryFindBody(int received, out ReadOnlyMemory<byte> body)
    {
        body = default;
        var answer = _response.AsSpan(0, received);
        var headLength = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (headLength < 4) return false;
        var lengthAt = answer[..headLength].IndexOf("Content-Length: "u8);
        if (lengthAt < 0 || !Utf8Parser.TryParse(answer[(lengthAt + 16)..headLength], out int length, out _))
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        body = _response.AsMemory(headLength, Math.Min(length, received - headLength));
        return received == headLength + length;
    }
}
