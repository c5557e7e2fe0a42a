using System.Net;
using System.Net.Sockets;

namespace BankGraph.Testing.Servers;

/// <summary>A way to a server that can be cut, for one of its clients only, and joined again.</summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly int _serverPort;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<TcpClient> _open = [];
    private readonly Lock _lock = new();
    private readonly Task _accepting;
    private bool _isCut;
    private volatile Silence _silence = new();

    /// <summary>Lays a cable to a port of this machine.</summary>
    public Cable(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The port of the near end.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends every connection, and each new one at once.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
            foreach (var end in _open) end.Close();
            _open.Clear();
        }
    }

    /// <summary>Lets new connections through again.</summary>
    public void Join()
    {
        lock (_lock) _isCut = false;
    }

    /// <summary>
    /// Loses everything on the connections there are, which stay open: nobody is told, as when a firewall forgets them.
    /// New ones work.
    /// </summary>
    public void Forget()
    {
        _silence.HasFallen = true;
        _silence = new Silence();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Cut();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await _listener.AcceptTcpClientAsync();
            _ = ServeAsync(near);
        }
    }

    private async Task ServeAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _serverPort);
                if (!TryKeep(near, far)) return;
                var silence = _silence;
                await Task.WhenAny(
                    CopyAsync(near.GetStream(), far.GetStream(), silence),
                    CopyAsync(far.GetStream(), near.GetStream(), silence));
            }
            catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException
                or InvalidOperationException)
            {
                // One side has gone, and so goes the other.
            }
        }
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, Silence silence)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer) is > 0 and var count)
        {
            if (!silence.HasFallen) await to.WriteAsync(buffer.AsMemory(0, count));
        }
    }

    private bool TryKeep(TcpClient near, TcpClient far)
    {
        lock (_lock)
        {
            if (_isCut) return false;
            _open.Add(near);
            _open.Add(far);
            return true;
        }
    }

    private sealed class Silence
    {
        public volatile bool HasFallen;
    }
}
