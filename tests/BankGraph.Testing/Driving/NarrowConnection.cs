using System.Net;
using System.Net.Sockets;

namespace BankGraph.Testing.Driving;

/// <summary>A connection for which the system keeps little ahead of its reader.</summary>
internal static class NarrowConnection
{
    public static async ValueTask<Stream> OpenAsync(
        DnsEndPoint endPoint,
        int receiveBufferBytes,
        CancellationToken cancellationToken)
    {
        // The size has to be set before connecting, because the window is agreed on then.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = receiveBufferBytes };
        try
        {
            await socket.ConnectAsync(endPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
