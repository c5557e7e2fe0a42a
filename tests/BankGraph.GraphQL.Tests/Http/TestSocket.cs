using System.Net.WebSockets;
using System.Text;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The client's end of a socket.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IAsyncDisposable
{
    public ClientWebSocket Socket => socket;

    public Task SendAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Receives a message; null when the server has closed the socket.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return null;
            bytes.AddRange(buffer.AsSpan(0, received.Count));
            if (received.EndOfMessage) return Encoding.UTF8.GetString([.. bytes]);
        }
    }

    /// <summary>Expects the server to close, says goodbye too, and tells the code.</summary>
    public async Task<(int Code, string? Reason)> ReceiveCloseAsync()
    {
        Assert.Null(await ReceiveAsync());
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        return ((int)socket.CloseStatus.GetValueOrDefault(), socket.CloseStatusDescription);
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
