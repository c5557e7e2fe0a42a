using System.Buffers.Text;
using System.Net.Sockets;

namespace BankGraph.GraphQL.Http.Warming;

/// <summary>
/// One kept connection, bare: an HttpClient would have the runtime compile about as much again as what is to be warm.
/// </summary>
internal sealed class WarmUpConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[16 * 1024];

    private WarmUpConnection()
    {
    }

    public static async Task<WarmUpConnection> OpenAsync(WarmUpAddress address, CancellationToken cancellationToken)
    {
        var connection = new WarmUpConnection();
        try
        {
            await connection._socket.ConnectAsync(address.Host, address.Port, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads its answer to the end.</summary>
    /// <exception cref="IOException">There is none, or it does not tell its length.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var (received, missing) = (0, int.MaxValue);
        while (missing > 0)
        {
            // What follows the head is not looked at, so it may be overwritten.
            var free = missing == int.MaxValue ? _buffer.AsMemory(received) : _buffer.AsMemory();
            var count = await _socket.ReceiveAsync(free, cancellationToken).ConfigureAwait(false);
            if (count == 0) throw new IOException("The server has closed the connection.");
            if (missing < int.MaxValue) missing -= count;
            else if (ReadLength(_buffer.AsSpan(0, received += count)) is { } length) missing = length - received;
        }
    }

    public void Dispose() => _socket.Dispose();

    // Null while the head is not complete.
    private int? ReadLength(ReadOnlySpan<byte> received)
    {
        var end = "\r\n\r\n"u8;
        var headEnd = received.IndexOf(end);
        if (headEnd < 0 && received.Length < _buffer.Length) return null;
        var name = "\r\nContent-Length: "u8;
        var at = headEnd < 0 ? -1 : received[..headEnd].IndexOf(name);
        if (at < 0 || !Utf8Parser.TryParse(received[(at + name.Length)..], out int body, out _))
            throw new IOException("An answer does not tell its length.");
        return headEnd + end.Length + body;
    }
}
