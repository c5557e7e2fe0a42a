namespace BankGraph.Testing.Servers;

/// <summary>One MariaDB of a <see cref="GaleraCluster"/>.</summary>
public sealed class GaleraNode : IAsyncDisposable
{
    private const string Position = "Recovered position:";
    private readonly ServerProcess _process = new(
        "galera", "Synchronized with group, ready for connections", stopSignal: "KILL");

    private readonly string _program = ServerPrograms.Require("mariadbd", "mariadb-server-core");
    private string[] _once = [];

    internal GaleraNode(string name)
    {
        Name = name;
        _process.CreateFolder();
    }

    /// <summary>Its name in the cluster, and in the configurations.</summary>
    public string Name { get; }

    /// <summary>The port on 127.0.0.1 for its clients.</summary>
    public int Port => _process.Port;

    internal string Data => Path.Combine(_process.Folder, "data");

    internal int GroupPort { get; } = TestPorts.Next();

    private string Configuration => Path.Combine(_process.Folder, "galera.cnf");

    /// <summary>How to reach a database on this node, whoever else is the writer.</summary>
    public string ConnectionString(string database) => GaleraCluster.ConnectionString(Port, database);

    /// <summary>Ends the node at once; nothing is flushed and nobody is told.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>
    /// Starts it again on the same data and port, as the distribution's service would: it finds out where it was, joins
    /// the others and catches up. Returns when it has.
    /// </summary>
    public async Task StartAgainAsync()
    {
        var said = await _process.RunAsync([_program, "--defaults-file=" + Configuration, "--wsrep-recover"]);
        var at = said.LastIndexOf(Position, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"{Name} does not know where it was:\n{said}");
        _once = ["--wsrep-start-position=" + said[(at + Position.Length)..].Split('\n')[0].Trim()];
        await _process.StartAgainAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    /// <summary>Makes an empty database, as the installation script of the distribution would.</summary>
    internal Task InstallAsync() => _process.RunAsync(
        [_program, "--no-defaults", "--datadir=" + Data, "--bootstrap", "--innodb-log-file-size=8M"],
        MariaDbServer.BootstrapScript() + "CREATE USER haproxy@'%';\n");

    /// <summary>Takes over what another node has, which must not be running.</summary>
    internal async Task CopyAsync(GaleraNode other)
    {
        await _process.RunAsync(["cp", "-r", other.Data + "/.", Data]);
        await _process.RunAsync(["rm", "-f", Path.Combine(Data, "galera.cache"), Path.Combine(Data, "gvwstate.dat")]);
    }

    /// <summary>Starts it and waits until it has what the others have.</summary>
    /// <param name="configuration">The repository's configuration of a node.</param>
    /// <param name="groupPorts">The ports of all nodes.</param>
    /// <param name="isFirst">Whether there is no cluster yet.</param>
    internal async Task StartAsync(string configuration, IEnumerable<int> groupPorts, bool isFirst)
    {
        if (isFirst) _once = ["--wsrep-new-cluster"];
        await _process.StartAsync(port =>
        {
            Configure(configuration, groupPorts, port);
            var once = _once;
            _once = [];
            return [_program, "--defaults-file=" + Configuration, .. once];
        });
    }

    internal Task StopAsync() => _process.StopAsync();

    private void Configure(string configuration, IEnumerable<int> groupPorts, int port)
    {
        var own = $"""
            wsrep_node_address = 127.0.0.1
            wsrep_sst_receive_address = 127.0.0.1:{TestPorts.Next()}
            wsrep_sst_auth = {MariaDbServer.User}:{MariaDbServer.Password}
            datadir = {Data}
            port = {port}
            socket = {Path.Combine(_process.Folder, "server.sock")}
            pid_file = {Path.Combine(_process.Folder, "server.pid")}
            skip_name_resolve
            """;
        ConfigurationCopy.Make([configuration], _process.Folder,
        [
            ("gcomm://galera-1,galera-2,galera-3", "gcomm://" + string.Join(',', groupPorts.Select(Local))),
            ("wsrep_node_name = galera-1", $"wsrep_node_name = {Name}"),
            ("wsrep_node_address = galera-1", own),
            ("bind_address = 0.0.0.0", "bind_address = 127.0.0.1"),
            ("innodb_buffer_pool_size = 1G", "innodb_buffer_pool_size = 64M"),
            ("gcache.size=512M",
                $"gcache.size=32M;gmcast.listen_addr=tcp://{Local(GroupPort)};"
                + $"ist.recv_addr={Local(TestPorts.Next())}"),
        ]);
    }

    private static string Local(int port) => $"127.0.0.1:{port}";
}
