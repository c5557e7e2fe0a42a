using System.Diagnostics;

namespace BankGraph.Testing.Servers;

/// <summary>
/// A throw-away Redis on a free port of the loopback address that keeps nothing on disk. It ends with the process that
/// started it, however that ends.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly ServerProcess _process = new("redis", "Ready to accept connections", stopSignal: "KILL");

    private RedisServer()
    {
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => $"127.0.0.1:{Port}";

    /// <summary>Starts a server of one's own.</summary>
    /// <param name="options">More options, such as <c>--requirepass</c> and the password.</param>
    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        var program = ServerPrograms.Require("redis-server", "redis-server");
        var server = new RedisServer();
        try
        {
            server._process.CreateFolder();
            await server._process.StartAsync(port =>
            [
                program,
                "--bind", "127.0.0.1",
                "--port", $"{port}",
                "--save", "",
                "--appendonly", "no",
                "--dir", Path.Combine(server._process.Folder, "data"),
                .. options,
            ]);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server at once, as <c>kill -9</c> does.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts it again, empty, on the same port.</summary>
    public Task StartAgainAsync() => _process.StartAgainAsync();

    /// <summary>Makes it hang: connections stand and open, and nothing is answered.</summary>
    public Task PauseAsync() => _process.SignalAsync("STOP");

    /// <summary>Lets it go on.</summary>
    public Task ResumeAsync() => _process.SignalAsync("CONT");

    /// <summary>Gives it a command as an operator would; returns what it answers.</summary>
    public async Task<string> ExecuteAsync(params string[] command)
    {
        var start = new ProcessStartInfo(
            ServerPrograms.Require("redis-cli", "redis-tools"),
            ["-h", "127.0.0.1", "-p", $"{Port}", .. command])
        {
            RedirectStandardOutput = true,
        };
        using var cli = Process.Start(start) ?? throw new InvalidOperationException("redis-cli did not start.");
        var answer = await cli.StandardOutput.ReadToEndAsync();
        await cli.WaitForExitAsync();
        return cli.ExitCode == 0 ? answer.Trim() : throw new InvalidOperationException($"Redis answered: {answer}");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
