namespace BankGraph.Testing.Servers;

/// <summary>
/// Three MariaDB servers that hold the same, with the repository's configuration of a node. They end with the process
/// that started them, however that ends.
/// </summary>
public sealed class GaleraCluster : IAsyncDisposable
{
    private readonly GaleraNode[] _nodes =
        [.. Enumerable.Range(1, 3).Select(number => new GaleraNode($"galera-{number}"))];

    private GaleraCluster()
    {
    }

    /// <summary>The nodes.</summary>
    public IReadOnlyList<GaleraNode> Nodes => _nodes;

    /// <summary>Starts the nodes and waits until they are one cluster.</summary>
    /// <param name="configuration">The repository's configuration of a node.</param>
    public static async Task<GaleraCluster> StartAsync(string configuration)
    {
        ServerPrograms.Require("wsrep_sst_mariabackup", "galera-4 mariadb-server mariadb-backup socat");
        var cluster = new GaleraCluster();
        try
        {
            await cluster.StartNodesAsync(configuration);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to reach a database through a port of this machine.</summary>
    public static string ConnectionString(int port, string database) =>
        $"Server=127.0.0.1;Port={port};User ID={MariaDbServer.User};Password={MariaDbServer.Password};"
        + $"Database={database};SslMode=Disabled";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
    }

    private async Task StartNodesAsync(string configuration)
    {
        var ports = _nodes.Select(node => node.GroupPort).ToArray();
        var first = _nodes[0];
        await first.InstallAsync();

        // Once on its own, so that its data have a place in the cluster's history: whoever starts with a copy of them
        // only needs what comes later. Copying everything through the network takes ten seconds a node and more.
        await first.StartAsync(configuration, ports, isFirst: true);
        await first.StopAsync();
        foreach (var node in _nodes[1..]) await node.CopyAsync(first);
        await first.StartAsync(configuration, ports, isFirst: true);
        await Task.WhenAll(_nodes[1..].Select(node => node.StartAsync(configuration, ports, isFirst: false)));
    }
}
