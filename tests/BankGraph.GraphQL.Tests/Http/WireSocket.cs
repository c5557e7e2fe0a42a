using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The client's end of a socket, byte by byte; messages are short and come in one frame each.</summary>
internal sealed class WireSocket : IDisposable
{
    private const byte FinalText = 0x81;
    private const byte Masked = 0x80;

    private readonly Stream _stream;

    private WireSocket(Stream stream) => _stream = stream;

    /// <summary>Sends the handshake and the first messages at once, and reads the server's answer.</summary>
    public static async Task<WireSocket> OpenAsync(Uri server, bool isEncrypted, params string[] messages)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        Stream stream = client.GetStream();
        if (isEncrypted)
        {
            var encrypted = new SslStream(stream, leaveInnerStreamOpen: false, (_, _, _, _) => true);
            await encrypted.AuthenticateAsClientAsync("localhost");
            stream = encrypted;
        }

        var socket = new WireSocket(stream);
        var handshake = Encoding.ASCII.GetBytes(
            $"GET /graphql HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: keep-alive, Upgrade\r\n"
            + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        await stream.WriteAsync(handshake.Concat(messages.SelectMany(Frame)).ToArray());
        socket.Answer = await socket.ReadHeadAsync();
        return socket;
    }

    /// <summary>The head of the server's answer.</summary>
    public string Answer { get; private set; } = "";

    public Task SendAsync(string message) => _stream.WriteAsync(Frame(message)).AsTask();

    public async Task<string> ReceiveAsync()
    {
        var head = new byte[2];
        await _stream.ReadExactlyAsync(head);
        Assert.Equal(FinalText, head[0]);
        var message = new byte[head[1]];
        await _stream.ReadExactlyAsync(message);
        return Encoding.UTF8.GetString(message);
    }

    public void Dispose() => _stream.Dispose();

    // Whatever a client sends is masked; with a mask of zeros it stays as it is (RFC 6455, section 5.3).
    private static byte[] Frame(string message) =>
        [FinalText, (byte)(Masked | message.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(message)];

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await _stream.ReadExactlyAsync(next);
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}
