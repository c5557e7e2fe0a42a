using System.Diagnostics;
using System.Net;
using BankGraph.Testing.Servers;

namespace BankGraph.Testing.Driving;

/// <summary>
/// The bank as its users meet it: the built program in a process of its own, on a free port, with a data folder of its
/// own. It can be killed and started again on the same data and port.
/// </summary>
public sealed class BankProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(25);

    private readonly ProcessOutput _output = new();
    private readonly BankProcessSettings _settings;
    private readonly bool _ownsWorkFolder;
    private Process? _process;

    private BankProcess(BankProcessSettings settings)
    {
        _settings = settings;
        _ownsWorkFolder = settings.WorkFolder is null;
        WorkFolder = settings.WorkFolder ?? Directory.CreateTempSubdirectory("bankgraph-").FullName;
        Address = new Uri($"http://127.0.0.1:{TestPorts.Next()}");
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The folder it works in.</summary>
    public string WorkFolder { get; }

    /// <summary>The embedded store's file.</summary>
    public string DatabaseFile => Path.Combine(WorkFolder, "data", "bankgraph.db");

    /// <summary>Everything that all its runs have written so far, to both streams.</summary>
    public string Output => _output.ToString();

    /// <summary>Processor time of the running process so far.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process?.Refresh();
            return _process?.TotalProcessorTime ?? TimeSpan.Zero;
        }
    }

    /// <summary>Starts a bank and waits until it is ready for requests.</summary>
    public static async Task<BankProcess> StartAsync(BankProcessSettings? settings = null)
    {
        var bank = new BankProcess(settings ?? new BankProcessSettings());
        try
        {
            await bank.StartAgainAsync();
            return bank;
        }
        catch
        {
            await bank.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a bank that is expected to refuse to start; returns its exit code and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> StartRefusedAsync(BankProcessSettings settings)
    {
        await using var bank = new BankProcess(settings);
        var process = bank.Launch();
        if (await HasExitedWithinAsync(process, StartDeadline)) return (process.ExitCode, bank.Output);
        throw new TimeoutException("The bank was expected to refuse to start. It wrote:\n" + bank.Output);
    }

    /// <summary>Starts the program again after it was killed or stopped, on the same data and port.</summary>
    public async Task StartAgainAsync()
    {
        if (_process is { HasExited: false }) throw new InvalidOperationException("The bank is running.");
        var process = Launch();
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(20) };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited) throw await FailedAsync(process, $"ended with exit code {process.ExitCode}");
            if (waited.Elapsed > StartDeadline) throw await FailedAsync(process, "was not ready in time");
            await Task.Delay(PollInterval);
        }
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does: nothing is flushed and nobody is told.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end (SIGTERM) and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var process = _process ?? throw new InvalidOperationException("The bank was never started.");
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"])) await kill.WaitForExitAsync();
        if (await HasExitedWithinAsync(process, StopDeadline)) return process.ExitCode;
        throw new TimeoutException("The bank did not stop. It wrote:\n" + Output);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        RunningProcesses.Forget(_process);
        if (_ownsWorkFolder) Directory.Delete(WorkFolder, recursive: true);
    }

    private Process Launch()
    {
        _process?.Dispose();
        var start = new ProcessStartInfo("dotnet", [BankProgram.Path])
        {
            WorkingDirectory = WorkFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(BankProgram.IsSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = _settings.Environment;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        foreach (var (key, value) in _settings.Configuration)
            start.Environment[BankProgram.EnvironmentVariable(key)] = value;
        _settings.Clock?.AddTo(start.Environment);
        // The runtime's own values in place of the program's.
        if (_settings.IsShortLived) start.Environment["DOTNET_TC_CallCountingDelayMs"] = "100";
        if (_settings.SleepsSoon || _settings.IsShortLived)
            start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "46";
        if (_settings.IsProfiled) start.Environment["DOTNET_TieredPGO"] = "1";

        _process = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        RunningProcesses.Remember(_process);
        _output.Attach(_process);
        return _process;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> HasExitedWithinAsync(Process process, TimeSpan deadline)
    {
        using var timeout = new CancellationTokenSource(deadline);
        await process.WaitForExitAsync(timeout.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return process.HasExited;
    }

    private async Task<Exception> FailedAsync(Process process, string what)
    {
        if (process.HasExited) await process.WaitForExitAsync();
        return new InvalidOperationException($"The bank {what}. It wrote:\n{Output}");
    }
}
