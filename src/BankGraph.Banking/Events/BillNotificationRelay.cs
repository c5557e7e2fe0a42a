using BankGraph.Banking.Notices;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Events;

/// <summary>
/// Publishes bill notifications at least once, in the order of their ids. It looks now and then, and at once when it is
/// told that there may be one.
/// </summary>
/// <param name="contexts">The notifications that wait.</param>
/// <param name="writer">Marks those that were published.</param>
/// <param name="publisher">The host's streams.</param>
/// <param name="notices">Tells the customers.</param>
/// <param name="clock">Stamps the marks.</param>
/// <param name="logger">Is told of failures.</param>
public sealed partial class BillNotificationRelay(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IBankEventPublisher publisher,
    BillNotices notices,
    TimeProvider clock,
    ILogger<BillNotificationRelay> logger) : IDisposable
{
    private const int MaxMessages = 200;

    private static readonly TimeSpan LongestSleep = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _mayHaveOne = new(0, 1);

    private sealed record Waiting(Guid Id, Guid CustomerId);

    /// <summary>Ends the relay's sleep.</summary>
    public void LookNow()
    {
        try
        {
            _mayHaveOne.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been woken already and has not looked yet.
        }
    }

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                while (await RelayAsync(cancellationToken) > 0)
                {
                }

                await _mayHaveOne.WaitAsync(LongestSleep, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The notifications wait in their table; trying again is all there is to do.
                LogFailed(exception);
                await Task.Delay(LongestSleep, clock, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Publishes the oldest notifications that wait, and says how many there were.</summary>
    public async Task<int> RelayAsync(CancellationToken cancellationToken)
    {
        var waiting = await ReadAsync(cancellationToken);
        if (waiting.Count == 0) return 0;

        foreach (var notification in waiting)
            await publisher.BillNotifiedAsync(notification.CustomerId, notification.Id, cancellationToken);

        await notices.TellAsync([.. waiting.Select(notification => notification.Id)], cancellationToken);

        // Published, so it is marked whatever happens to whoever called.
        await MarkAsync([.. waiting.Select(notification => notification.Id)], CancellationToken.None);
        return waiting.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _mayHaveOne.Dispose();

    private async Task<IReadOnlyList<Waiting>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.BillNotifications
            .Where(notification => notification.PublishedAt == null)
            .OrderBy(notification => notification.Id)
            .Take(MaxMessages)
            .Select(notification => new Waiting(notification.Id, notification.CustomerId))
            .ToListAsync(cancellationToken);
    }

    private Task MarkAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => writer.RunAsync(
        (context, cancellation) =>
        {
            DateTime? now = clock.Instant();
            return context.BillNotifications
                .Where(notification => ids.Contains(notification.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(told => told.PublishedAt, now), cancellation);
        },
        cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bill notifications could not be published; they wait.")]
    private partial void LogFailed(Exception exception);
}
