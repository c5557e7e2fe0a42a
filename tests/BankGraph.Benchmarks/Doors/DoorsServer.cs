using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BankGraph.Benchmarks.Doors;

/// <summary>A bank in a process of its own, on a new folder; its doors are open or not.</summary>
internal sealed class DoorsServer : IDisposable
{
    /// <summary>The hidden command with which this program runs one.</summary>
    public const string ServeCommand = "serve-bank";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _folder;

    private DoorsServer(Process process, string folder, Uri address) =>
        (_process, _folder, Address) = (process, folder, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What all its threads have had of the processors.</summary>
    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts one and waits until it is ready.</summary>
    public static async Task<DoorsServer> StartAsync(bool isOpen)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("bankgraph-").FullName;
        string[] arguments =
            [ServeCommand, isOpen ? "open" : "closed", folder, address.GetLeftPart(UriPartial.Authority)];
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath ?? "", arguments))
            ?? throw new InvalidOperationException("The bank did not start.");
        var server = new DoorsServer(process, folder, address);
        using var client = new HttpClient { BaseAddress = address };
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < LongestStart)
        {
            try
            {
                using var ready = await client.GetAsync("/health/ready");
                if (ready.IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        server.Dispose();
        throw new TimeoutException("The bank was not ready in time.");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
