using System.Data.Common;
using BankGraph.Api.Tests.House;
using BankGraph.Api.Tests.Process;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>
/// Two processes of one bank on a Galera cluster behind HAProxy, both with the repository's configurations. Between
/// HAProxy and each node lies a cable that can be cut.
/// </summary>
public sealed class ClusterBank : IAsyncLifetime
{
    private const string Database = "bankgraph";

    private readonly List<BankProcess> _processes = [];
    private readonly Dictionary<GaleraNode, Cable> _cables = [];
    private GaleraCluster? _cluster;
    private HaProxyServer? _proxy;

    public IReadOnlyList<GaleraNode> Nodes => _cluster?.Nodes ?? [];

    internal IReadOnlyList<BankProcess> Processes => _processes;

    public async Task InitializeAsync()
    {
        _cluster = await GaleraCluster.StartAsync(DeployFile("galera", "galera.cnf"));
        foreach (var node in Nodes) _cables[node] = new Cable(node.Port);
        _proxy = await HaProxyServer.StartAsync(
            DeployFile("haproxy", "haproxy.cfg"),
            ":3306",
            [.. Nodes.Select(node => ($"{node.Name}:3306", $"127.0.0.1:{_cables[node].Port}"))]);
        var settings = BankSetup.Quiet
            .With("Store:Provider", "mariadb")
            .With("Store:ConnectionString", GaleraCluster.ConnectionString(_proxy.Port, Database));
        _processes.Add(await BankProcess.StartAsync(settings));
        // The keys that Development makes for itself lie in the folder; the books do not.
        _processes.Add(await BankProcess.StartAsync(settings with { WorkFolder = _processes[0].WorkFolder }));
    }

    public async Task DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes)) await process.DisposeAsync();
        if (_proxy is not null) await _proxy.DisposeAsync();
        foreach (var cable in _cables.Values) await cable.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
    }

    /// <summary>The node that HAProxy sends the bank to.</summary>
    public async Task<GaleraNode> WriterAsync()
    {
        await using var connection = await OpenAsync(_proxy?.Port ?? 0);
        var name = await ScalarAsync(connection, "SELECT @@wsrep_node_name");
        return Nodes.Single(node => node.Name == name);
    }

    /// <summary>Cuts a node off from the other nodes and from its clients; it runs on.</summary>
    public async Task CutAsync(GaleraNode node)
    {
        await SetIsolationAsync(node, "1");
        _cables[node].Cut();
    }

    /// <summary>Connects it again.</summary>
    public async Task JoinAsync(GaleraNode node)
    {
        _cables[node].Join();
        await SetIsolationAsync(node, "0");
    }

    /// <summary>What a query of one value gives on one node.</summary>
    public async Task<string> AskAsync(GaleraNode node, string query)
    {
        await using var connection = await OpenAsync(node.Port);
        return await ScalarAsync(connection, query);
    }

    /// <summary>The same, once the node has done all that the cluster had agreed on by then.</summary>
    public async Task<string> AskAfterAllElseAsync(GaleraNode node, string query)
    {
        await using var connection = await OpenAsync(node.Port);
        await ScalarAsync(connection, "SET SESSION wsrep_sync_wait = 1");
        return await ScalarAsync(connection, query);
    }

    /// <summary>Waits until a node is a part of the cluster that has caught up.</summary>
    public async Task UntilSyncedAsync(GaleraNode node)
    {
        const string State =
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'WSREP_LOCAL_STATE'";
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await AskAsync(node, State) != "4") await Task.Delay(50, deadline.Token);
    }

    private static string DeployFile(params string[] path) => Path.Combine([Repository.Root, "deploy", .. path]);

    /// <summary>
    /// Galera's own switch for a network that is gone, for nodes on one machine cannot be unplugged: what the group
    /// sends is dropped on both ways.
    /// </summary>
    private async Task SetIsolationAsync(GaleraNode node, string isolated) =>
        await AskAsync(node, $"SET GLOBAL wsrep_provider_options = 'gmcast.isolate={isolated}'");

    private static async Task<DbConnection> OpenAsync(int port) =>
        await MySqlDataSource.For(GaleraCluster.ConnectionString(port, "mysql") + ";Pooling=false")
            .OpenConnectionAsync();

    private static async Task<string> ScalarAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return $"{await command.ExecuteScalarAsync()}";
    }
}
