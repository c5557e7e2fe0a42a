using System.Diagnostics;

namespace BankGraph.Testing.Servers;

/// <summary>
/// A server with a folder of its own. A shell stands between the two processes: it holds the other end of a pipe, so
/// that it learns of the end of this process however that comes, then stops the server and removes the folder. The
/// servers refuse to run as root, so that root hands them to nobody.
/// </summary>
internal sealed class ServerProcess(string name, string readySentence, string stopSignal) : IAsyncDisposable
{
    /// <summary>Arguments: the folder, the log, the signal, then the command. The first line out is the id.</summary>
    private const string Keeper = """
        folder=$1 log=$2 signal=$3; shift 3
        exec 3<&0
        setpriv --pdeathsig KILL "$@" </dev/null 3<&- >>"$log" 2>&1 &
        server=$!
        echo "$server"
        cat <&3 >/dev/null
        kill -s "$signal" "$server"
        wait "$server"
        [ -e "$folder/keep" ] || rm -rf "$folder"
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private Process? _keeper;
    private int _serverId;
    private Func<int, string[]> _command = _ => [];

    public string Folder { get; private set; } = "";

    public int Port { get; private set; }

    private string Log => Path.Combine(Folder, "server.log");

    public void CreateFolder()
    {
        Folder = Directory.CreateTempSubdirectory($"bankgraph-{name}-").FullName;
        Directory.CreateDirectory(Path.Combine(Folder, "data"));
        if (!Environment.IsPrivilegedProcess) return;
        using var chown = Process.Start("chown", ["-R", "nobody:nogroup", Folder]);
        chown.WaitForExit();
    }

    /// <summary>Runs a program to its end, as the user who will run the server; returns what it said.</summary>
    public async Task<string> RunAsync(string[] command, string input = "")
    {
        using var process = Launch(command);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Deadline);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} failed:\n{await output}\n{await errors}");
        return await output + await errors;
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <param name="command">The command for a port.</param>
    public Task StartAsync(Func<int, string[]> command)
    {
        _command = command;
        Port = TestPorts.Next();
        return StartAgainAsync();
    }

    public async Task StartAgainAsync()
    {
        var isFirst = _serverId == 0;
        var waited = Stopwatch.StartNew();
        while (!await HasStartedAsync(waited))
        {
            if (isFirst || waited.Elapsed > Deadline) throw Failed("ended at once");
            // What the one that was killed had started may hold on to its memory for a moment.
            await KillAsync();
            await Task.Delay(PollInterval);
        }
    }

    private async Task<bool> HasStartedAsync(Stopwatch waited)
    {
        // What an earlier run wrote must not be taken for this one's answer.
        if (File.Exists(Log)) File.Move(Log, $"{Log}.{_serverId}");
        _keeper = Launch(["sh", "-c", Keeper, "sh", Folder, Log, stopSignal, .. _command(Port)]);
        _serverId = int.Parse(await _keeper.StandardOutput.ReadLineAsync() ?? throw Failed("did not start"));
        while (!(await ReadLogAsync()).Contains(readySentence, StringComparison.Ordinal))
        {
            if (!IsRunning(_serverId)) return false;
            if (waited.Elapsed > Deadline) throw Failed("was not ready in time");
            await Task.Delay(PollInterval);
        }

        return true;
    }

    /// <summary>Sends the server a signal, such as STOP and CONT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_serverId}"]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0) throw new InvalidOperationException($"{name} could not be sent {signal}.");
    }

    /// <summary>Asks the server to end (SIGTERM) and waits until it has; its folder stays.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        var waited = Stopwatch.StartNew();
        while (IsRunning(_serverId))
        {
            if (waited.Elapsed > Deadline) throw Failed("did not stop");
            await Task.Delay(PollInterval);
        }

        await KillAsync();
    }

    public async Task KillAsync()
    {
        if (_keeper is not { } keeper) return;
        var keep = Path.Combine(Folder, "keep");
        await File.WriteAllTextAsync(keep, "");
        if (IsRunning(_serverId))
        {
            // What a server has started holds on to its memory and data, and the next one would not start beside it.
            var helpers = ChildrenOf(_serverId);
            using var server = Process.GetProcessById(_serverId);
            server.Kill(entireProcessTree: true);
            var waited = Stopwatch.StartNew();
            while (helpers.Any(IsRunning) && waited.Elapsed < Deadline) await Task.Delay(PollInterval);
        }

        // The keeper buries the process. A server that starts again takes one that is not buried for a living one.
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync().WaitAsync(Deadline);
        keeper.Dispose();
        _keeper = null;
        File.Delete(keep);
    }

    public async ValueTask DisposeAsync()
    {
        if (_keeper is { } keeper)
        {
            keeper.StandardInput.Close();
            await keeper.WaitForExitAsync().WaitAsync(Deadline);
            keeper.Dispose();
            _keeper = null;
        }
        else if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static Process Launch(string[] command)
    {
        // 65534 is nobody.
        string[] asNobody = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command]
            : command;
        var start = new ProcessStartInfo(asNobody[0], asNobody[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }

    private static int[] ChildrenOf(int processId)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{processId}/task/{processId}/children");
            return [.. children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        }
        catch (IOException)
        {
            return [];
        }
    }

    /// <summary>A process that has ended and that its parent has not looked at yet is not running.</summary>
    private static bool IsRunning(int processId)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{processId}/stat");
            return status[status.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<string> ReadLogAsync() => File.Exists(Log) ? await File.ReadAllTextAsync(Log) : "";

    private InvalidOperationException Failed(string what) =>
        new($"{name} {what}. It wrote:\n{(File.Exists(Log) ? File.ReadAllText(Log) : "nothing")}");
}
