using System.Net;
using System.Net.Sockets;

namespace BankGraph.Testing.Servers;

/// <summary>
/// An HAProxy with a configuration of the repository, in which addresses are replaced by those of a test. It ends with
/// the process that started it, however that ends.
/// </summary>
public sealed class HaProxyServer : IAsyncDisposable
{
    private readonly ServerProcess _process = new("haproxy", "Using epoll", stopSignal: "KILL");

    private HaProxyServer()
    {
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>Starts HAProxy and waits until it takes connections.</summary>
    /// <param name="file">The configuration, which binds to one port.</param>
    /// <param name="bind">What it binds to, as written there.</param>
    /// <param name="changes">What else is replaced by what.</param>
    public static async Task<HaProxyServer> StartAsync(
        string file,
        string bind,
        params (string From, string To)[] changes)
    {
        var program = ServerPrograms.Require("haproxy", "haproxy");
        var server = new HaProxyServer();
        try
        {
            server._process.CreateFolder();
            var own = server._process.Folder;
            await server._process.StartAsync(port =>
            {
                ConfigurationCopy.Make([file], own, [($"bind {bind}", $"bind 127.0.0.1:{port}"), .. changes]);
                return [program, "-db", "-V", "-f", Path.Combine(own, Path.GetFileName(file))];
            });
            await server.UntilItListensAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task UntilItListensAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, deadline.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, deadline.Token);
            }
        }
    }
}
