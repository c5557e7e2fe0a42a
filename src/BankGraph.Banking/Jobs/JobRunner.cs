using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Jobs;

/// <summary>
/// Runs each job at start and then at its interval. A run that fails is logged and noted, and comes round again.
/// </summary>
internal sealed partial class JobRunner(
    IEnumerable<IBankJob> jobs,
    JobFailures failures,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<JobRunner> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(IBankJob job, CancellationToken cancellationToken)
    {
        // A job may need what is still starting, as the bill calendar needs a biller simulated by this very host.
        using var go = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, cancellationToken);
        await Task.Delay(Timeout.Infinite, go.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await job.RunAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception, job.GetType().Name);
                await NoteAsync(job.GetType().Name, cancellationToken);
            }

            await Task.Delay(job.Interval, clock, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task NoteAsync(string job, CancellationToken cancellationToken)
    {
        try
        {
            await failures.NoteAsync(job, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; the log has the failure.
        }
        catch (Exception exception)
        {
            // What made the job fail, a store that is away, may keep its note from being written.
            LogNotNoted(exception, job);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed and will run again.")]
    private partial void LogFailed(Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "That {Job} failed could not be noted.")]
    private partial void LogNotNoted(Exception exception, string job);
}
