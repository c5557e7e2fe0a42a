using System.Collections.Concurrent;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger;

/// <summary>
/// Answers what is asked all the time from what has been committed. Where the store says so, connections are kept with
/// the commands that were made on them; elsewhere each question takes one from the pool.
/// </summary>
/// <param name="store">What differs between databases.</param>
public sealed class StandingReads(LedgerStore store) : IAsyncDisposable
{
    private static readonly int MaxKept = Environment.ProcessorCount;

    private readonly ConcurrentBag<StandingCommands> _kept = [];
    private bool _isDisposed;

    /// <summary>All rows of the answer.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="values">Its values in their order: ids, dates, whole numbers, text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<List<T>> QueryAsync<T>(
        StandingQuery<T> query,
        object[] values,
        CancellationToken cancellationToken)
    {
        if (!_kept.TryTake(out var commands))
            commands = new StandingCommands(store, await store.OpenAsync(cancellationToken));
        var isKept = false;
        try
        {
            var rows = await commands.QueryAsync(query, values, cancellationToken);
            isKept = store.KeepsReaders && !_isDisposed && _kept.Count < MaxKept;
            if (isKept) _kept.Add(commands);
            return rows;
        }
        finally
        {
            if (!isKept) await commands.DisposeAsync();
        }
    }

    /// <summary>Closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (_kept.TryTake(out var commands)) await commands.DisposeAsync();
    }
}
