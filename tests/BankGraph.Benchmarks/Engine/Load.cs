using System.Diagnostics;

namespace BankGraph.Benchmarks.Engine;

/// <summary>Callers on kept connections; each sends the same request again as soon as it has been answered.</summary>
internal sealed class Load : IDisposable
{
    private const int Connections = 8;

    private readonly List<KeptConnection> _connections = [];
    private readonly ServerProcess _server;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly EngineRequest _request;

    private Load(ServerProcess server, EngineRequest request)
    {
        _server = server;
        _request = request;
        _body = request.Body(server.Contestant.IsGraphQL);
    }

    public static async Task<Load> OpenAsync(ServerProcess server, EngineRequest request)
    {
        var load = new Load(server, request);
        while (load._connections.Count < Connections) load._connections.Add(await server.ConnectAsync(request));
        return load;
    }

    /// <summary>Throws unless the server answers as it must.</summary>
    public async Task VerifyAsync()
    {
        foreach (var connection in _connections)
            _request.Verify((await connection.PostAsync(_body)).Span, _server.Contestant.IsDotNet);
    }

    /// <summary>Sends until the time is up; returns how many were answered in each second.</summary>
    public async Task<int[]> RunAsync(TimeSpan time)
    {
        var answered = new int[(int)Math.Ceiling(time.TotalSeconds)];
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(_connections.Select(async connection =>
        {
            await Task.Yield();
            while (true)
            {
                await connection.PostAsync(_body);
                var elapsed = Stopwatch.GetElapsedTime(started);
                if (elapsed >= time) return;
                Interlocked.Increment(ref answered[(int)elapsed.TotalSeconds]);
            }
        }));
        return answered;
    }

    /// <summary>Sends so many requests and measures what they cost.</summary>
    public async Task<Round> MeasureAsync(int requests)
    {
        var isDotNet = _server.Contestant.IsDotNet;
        var allocated = isDotNet ? await _server.AllocatedAsync() : 0;
        var cpu = _server.CpuTime;
        var started = Stopwatch.GetTimestamp();
        var latencies = await SendAsync(requests);
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new Round
        {
            CpuMicroseconds = (_server.CpuTime - cpu).TotalMicroseconds / requests,
            PerSecond = requests / elapsed.TotalSeconds,
            P50Ms = latencies.P50Ms,
            P99Ms = latencies.P99Ms,
            AllocatedBytes = isDotNet ? (double)(await _server.AllocatedAsync() - allocated) / requests : null,
        };
    }

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());

    private async Task<Latencies> SendAsync(int requests)
    {
        var left = requests;
        return Latencies.Join(await Task.WhenAll(_connections.Select(async connection =>
        {
            await Task.Yield();
            var latencies = new Latencies();
            while (Interlocked.Decrement(ref left) >= 0)
                await latencies.MeasureAsync(() => connection.PostAsync(_body));
            return latencies;
        })));
    }
}
