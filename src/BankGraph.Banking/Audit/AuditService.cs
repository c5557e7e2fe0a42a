using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Audit;

/// <summary>Chains records as long as the host runs.</summary>
internal sealed partial class AuditService(
    AuditChain chain,
    TimeProvider clock,
    ILogger<AuditService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    // In a rush payments go first: what is left over is chained when it is over.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await chain.ChainAsync(stoppingToken) > 0)
                    await Task.Delay(Breath, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The records wait where they were written; trying again is all there is to do.
                LogFailed(exception);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Audit records could not be chained; they wait.")]
    private partial void LogFailed(Exception exception);
}
