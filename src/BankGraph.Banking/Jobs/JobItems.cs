using System.Data.Common;
using BankGraph.Ledger;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Jobs;

/// <summary>
/// Gives each item of a job's run its turn: one that fails for a reason of its own is logged by its id, left out until
/// the next run, and the run counts as failed. Where the store is away, the run ends.
/// </summary>
/// <param name="store">Knows whether an exception is the store's.</param>
/// <param name="logger">Is told of items that failed.</param>
public sealed partial class JobItems(LedgerStore store, ILogger<JobItems> logger)
{
    /// <summary>Of so many a run tells one by one; of the others only how many there were.</summary>
    internal const int MaxLogged = 20;

    /// <summary>Begins a run.</summary>
    /// <param name="work">What is done to each item, as it is logged before the item's id.</param>
    internal Run Begin(string work) => new(this, work);

    // Entity Framework, and some of its providers, wrap what the store said. Others than the database lose connections.
    private bool IsOfItem(Exception exception, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return false;
        for (var said = exception; said is not null; said = said.InnerException)
        {
            if (said is LedgerUnavailableException) return false;
            if (said is DbException && store.Classify(said) == LedgerFailure.Transient) return false;
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} {ItemId} failed and will run again.")]
    private partial void LogFailed(Exception exception, string work, Guid itemId);

    /// <summary>One run; its items may be worked on at once.</summary>
    internal sealed class Run(JobItems items, string work)
    {
        private int _failed;

        /// <summary>How many items have failed. They are still due: whoever reads again reads past them.</summary>
        public int Failed => Volatile.Read(ref _failed);

        /// <summary>False when the item failed.</summary>
        public async Task<bool> TryAsync(Guid itemId, Func<Task> act, CancellationToken cancellationToken)
        {
            try
            {
                await act();
                return true;
            }
            catch (Exception exception) when (items.IsOfItem(exception, cancellationToken))
            {
                if (Interlocked.Increment(ref _failed) <= MaxLogged) items.LogFailed(exception, work, itemId);
                return false;
            }
        }

        /// <summary>Does items together, and where that fails each half, down to the item that fails.</summary>
        public async Task TryAllAsync<T>(
            IReadOnlyList<T> some,
            Func<T, Guid> idOf,
            Func<IReadOnlyList<T>, Task> act,
            CancellationToken cancellationToken)
        {
            if (some.Count == 1) await TryAsync(idOf(some[0]), () => act(some), cancellationToken);
            if (some.Count <= 1) return;
            try
            {
                await act(some);
            }
            catch (Exception exception) when (items.IsOfItem(exception, cancellationToken))
            {
                var half = some.Count / 2;
                await TryAllAsync([.. some.Take(half)], idOf, act, cancellationToken);
                await TryAllAsync([.. some.Skip(half)], idOf, act, cancellationToken);
            }
        }

        /// <summary>Throws if an item failed, so that the run is noted as failed, where staff sees it.</summary>
        public void End()
        {
            if (Failed > 0) throw new InvalidOperationException($"{work} {Failed} items failed.");
        }
    }
}
