using System.Text;

namespace BankGraph.Testing.Servers;

/// <summary>
/// A throw-away MariaDB: data in a folder of its own, a free port on the loopback address, an account that may do
/// everything. It ends with the process that started it, however that ends, and leaves nothing behind.
/// </summary>
public sealed class MariaDbServer : IAsyncDisposable
{
    internal const string User = "tester";
    internal const string Password = "tester";

    private static readonly Lazy<Task<MariaDbServer>> Shared = new(() => StartAsync());

    private readonly ServerProcess _process;

    private MariaDbServer(ServerProcess process) => _process = process;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>Whether the program is installed.</summary>
    public static bool IsInstalled => ServerPrograms.Find("mariadbd") is not null;

    /// <summary>The server that this process shares; the first caller waits for it to start.</summary>
    public static Task<MariaDbServer> SharedAsync() => Shared.Value;

    /// <summary>Starts a server of one's own, for tests that kill it or set it up differently.</summary>
    /// <param name="options">More options, such as <c>--max-connections=5</c>.</param>
    public static async Task<MariaDbServer> StartAsync(params string[] options)
    {
        var program = ServerPrograms.Require("mariadbd", "mariadb-server-core");
        var process = new ServerProcess("mariadb", "ready for connections", stopSignal: "KILL");
        try
        {
            process.CreateFolder();
            await process.RunAsync(
                [program, .. Basics(process), "--bootstrap", "--innodb-log-file-size=8M"],
                BootstrapScript());
            await process.StartAsync(port =>
            [
                program,
                .. Basics(process),
                $"--port={port}",
                "--bind-address=127.0.0.1",
                "--socket=" + Path.Combine(process.Folder, "server.sock"),
                "--pid-file=" + Path.Combine(process.Folder, "server.pid"),
                "--skip-name-resolve",
                "--max-connections=400",
                "--innodb-buffer-pool-size=64M",
                // A crash of the server loses nothing with this; only one of the whole machine would.
                "--innodb-flush-log-at-trx-commit=2",
                .. options,
            ]);
            return new MariaDbServer(process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to reach a database, which need not exist yet.</summary>
    public string ConnectionString(string database) =>
        $"Server=127.0.0.1;Port={Port};User ID={User};Password={Password};Database={database};SslMode=Disabled";

    /// <summary>How to reach a database that nobody else uses; whoever gets it creates it.</summary>
    public string NewDatabase() => ConnectionString(DatabaseNames.Next());

    /// <summary>Ends the server at once; nothing is flushed and nobody is told.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts it again on the same data and port.</summary>
    public Task StartAgainAsync() => _process.StartAgainAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private static string[] Basics(ServerProcess process) =>
        ["--no-defaults", "--datadir=" + Path.Combine(process.Folder, "data"), "--log-warnings=1"];

    /// <summary>What the installation script of the distribution would run, and the account of the tests.</summary>
    internal static string BootstrapScript()
    {
        var folder = ServerPrograms.RequireFolder(
            "*_system_tables.sql", "/usr/share/mysql", "/usr/share/mariadb", "/usr/local/share/mysql");
        var script = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
        foreach (var part in new[] { "system_tables", "performance_tables", "system_tables_data" })
            script.Append(File.ReadAllText(Directory.GetFiles(folder, $"*_{part}.sql").Single())).Append('\n');
        return script
            .Append("FLUSH PRIVILEGES;\n")
            .Append($"CREATE USER '{User}'@'%' IDENTIFIED BY '{Password}';\n")
            .Append($"GRANT ALL ON *.* TO '{User}'@'%' WITH GRANT OPTION;\n")
            .ToString();
    }
}
