using System.Net.Sockets;
using System.Runtime;
using BankGraph.GraphQL.Http.Warming;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BankGraph.GraphQL.Http;

/// <summary>
/// Has the runtime compile hot code well before others wait for it: once the server listens, the process sends itself
/// requests until nothing new is compiled. Whoever asks whether the process is ready is told by <see cref="IsDone"/>.
/// </summary>
public sealed partial class WarmUp(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<WarmUpOptions> options,
    TimeProvider timeProvider,
    ILogger<WarmUp> logger) : BackgroundService
{
    // More calls of each method than the runtime counts before it compiles it anew, within the rounds that are quiet.
    private const int RequestsPerRound = 20;

    // One caller alone has nothing wait for a thread or for another one's lock, as a load of many does.
    private const int Callers = 4;
    private const int QuietRounds = 4;
    private const int FewMethods = 3;

    // The runtime counts calls only when it has not had to compile anything for the first time for a moment.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private volatile bool _isDone;

    /// <summary>Whether it has ended, for whatever reason: a process that cannot warm up still works.</summary>
    public bool IsDone => _isDone;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = timeProvider.GetTimestamp();
        try
        {
            await StartedAsync(stoppingToken).ConfigureAwait(false);
            started = timeProvider.GetTimestamp();
            if (WarmUpAddress.Find(server.Features.Get<IServerAddressesFeature>()?.Addresses) is not { } address)
                return;
            using var timeIsUp = new CancellationTokenSource(options.Value.AtMost, timeProvider);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(timeIsUp.Token, stoppingToken);
            await RunAsync(address, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Time is up, or the process ends.
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            LogFailed(exception);
        }
        finally
        {
            _isDone = true;
            LogDone(timeProvider.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var starting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
    }

    private async Task RunAsync(WarmUpAddress address, CancellationToken ending)
    {
        var requests = options.Value.Requests.Select(body => address.Post(options.Value.Path, body)).ToArray();
        using var connections = await WarmUpConnections.OpenAsync(address, Callers, ending).ConfigureAwait(false);
        // Whoever has waited for the server comes first.
        await Task.Delay(Pause, timeProvider, ending).ConfigureAwait(false);
        var compiled = JitInfo.GetCompiledMethodCount();
        for (var quiet = 0; quiet < QuietRounds;)
        {
            foreach (var request in requests)
                await connections.SendAsync(request, RequestsPerRound, ending).ConfigureAwait(false);
            await Task.Delay(Pause, timeProvider, ending).ConfigureAwait(false);
            var now = JitInfo.GetCompiledMethodCount();
            quiet = now - compiled <= FewMethods ? quiet + 1 : 0;
            compiled = now;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warmed up within {Milliseconds:0} ms.")]
    private partial void LogDone(double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The warm-up could not be finished.")]
    private partial void LogFailed(Exception exception);
}
