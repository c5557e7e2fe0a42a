namespace BankGraph.Testing.Servers;

/// <summary>
/// A throw-away PostgreSQL: data in a folder of its own, a free port on the loopback address, a superuser without a
/// password. It ends with the process that started it, however that ends, and leaves nothing behind.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "tester";

    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(() => StartAsync());

    private readonly ServerProcess _process;

    private PostgreSqlServer(ServerProcess process) => _process = process;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>Whether the program is installed.</summary>
    public static bool IsInstalled => ServerPrograms.Find("postgres") is not null;

    /// <summary>The server that this process shares; the first caller waits for it to start.</summary>
    public static Task<PostgreSqlServer> SharedAsync() => Shared.Value;

    /// <summary>Starts a server of one's own, for tests that kill it or set it up differently.</summary>
    /// <param name="options">More options, such as <c>--max_connections=5</c>.</param>
    public static async Task<PostgreSqlServer> StartAsync(params string[] options)
    {
        var program = ServerPrograms.Require("postgres", "postgresql");
        // An immediate shutdown, which lets the server take its shared memory away.
        var process = new ServerProcess("postgresql", "ready to accept connections", stopSignal: "QUIT");
        try
        {
            process.CreateFolder();
            var data = Path.Combine(process.Folder, "data");
            await process.RunAsync(
            [
                ServerPrograms.Require("initdb", "postgresql"),
                "--pgdata=" + data,
                "--username=" + User,
                "--auth=trust",
                "--encoding=UTF8",
                // Text is ordered by code point, as the other stores order it.
                "--locale=C",
                "--no-sync",
            ]);
            await process.StartAsync(port =>
            [
                program,
                "-D", data,
                $"--port={port}",
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=" + process.Folder,
                "--max_connections=400",
                // A crash of the server loses at most what was acknowledged in its last moments.
                "--synchronous_commit=off",
                .. options,
            ]);
            return new PostgreSqlServer(process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to reach a database, which need not exist yet.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={User};Database={database}";

    /// <summary>How to reach a database that nobody else uses; whoever gets it creates it.</summary>
    public string NewDatabase() => ConnectionString(DatabaseNames.Next());

    /// <summary>Ends the server at once; nothing is flushed and nobody is told.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts it again on the same data and port.</summary>
    public Task StartAgainAsync() => _process.StartAgainAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
