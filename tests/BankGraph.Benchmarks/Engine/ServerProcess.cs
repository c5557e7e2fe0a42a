using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BankGraph.Benchmarks.Engine.Servers;

namespace BankGraph.Benchmarks.Engine;

/// <summary>A contestant that runs in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly long _started;

    private ServerProcess(Contestant contestant, Process process, Uri address, long started)
    {
        _started = started;
        Contestant = contestant;
        _process = process;
        Address = address;
    }

    public Contestant Contestant { get; }

    public Uri Address { get; }

    /// <summary>From before the process began until its first answer was here.</summary>
    public TimeSpan StartUp { get; private set; }

    /// <summary>What all its threads have had of the processors.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts a contestant and waits for its first answer, which must be right.</summary>
    /// <param name="contestant">What to start.</param>
    /// <param name="processor">The one processor that it may use; null for all.</param>
    public static async Task<ServerProcess> StartAsync(Contestant contestant, int? processor = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command =
        [
            .. processor is { } number ? ["taskset", "-c", $"{number}"] : Array.Empty<string>(),
            contestant.Program,
            .. contestant.Arguments,
            $"{address.Port}",
        ];
        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]))
            ?? throw new InvalidOperationException($"{contestant.Name} did not start.");
        var server = new ServerProcess(contestant, process, address, started);
        try
        {
            using var connection = await server.ConnectAsync(contestant.First, started);
            var answer = await connection.PostAsync(contestant.First.Body(contestant.IsGraphQL));
            server.StartUp = Stopwatch.GetElapsedTime(started);
            if (contestant != Contestant.Plain) contestant.First.Verify(answer.Span, contestant.IsDotNet);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Waits until a server that warms up has done so; returns the time since its process began.</summary>
    public async Task<TimeSpan> ReadyAsync()
    {
        using var client = new HttpClient();
        while (await client.GetStringAsync(new Uri(Address, ContestantServer.WarmPath)) != "true")
            await Task.Delay(10);
        return Stopwatch.GetElapsedTime(_started);
    }

    public Task<KeptConnection> ConnectAsync(EngineRequest request) =>
        KeptConnection.OpenAsync(Contestant.Address(Address, request));

    /// <summary>What the process has allocated since it began, in bytes.</summary>
    public async Task<long> AllocatedAsync()
    {
        using var client = new HttpClient();
        var text = await client.GetStringAsync(new Uri(Address, ContestantServer.AllocatedPath));
        return long.Parse(text, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        PageBook.Delete(_process.Id);
        _process.Dispose();
    }

    private async Task<KeptConnection> ConnectAsync(EngineRequest request, long started)
    {
        while (true)
        {
            try
            {
                return await ConnectAsync(request);
            }
            catch (SocketException) when (!_process.HasExited && Stopwatch.GetElapsedTime(started) < LongestStart)
            {
                await Task.Delay(2);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
