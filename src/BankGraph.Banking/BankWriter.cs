using System.Data;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking;

/// <summary>
/// Runs the bank's writes that move no money, each in one database transaction. Where the store fails in passing, or
/// another writer was first with the same row, they run again.
/// </summary>
/// <param name="contexts">Makes a fresh context for each attempt.</param>
/// <param name="store">Knows what an exception means.</param>
/// <param name="clock">Times the pause between attempts.</param>
public sealed class BankWriter(IDbContextFactory<BankDbContext> contexts, LedgerStore store, TimeProvider clock)
{
    private const int MaxAttempts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Runs the work and commits. The work may run several times, from the start, and does nothing outside the context.
    /// </summary>
    public async Task<T> RunAsync<T>(
        Func<BankDbContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(work, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && MayPass(exception))
            {
                await Task.Delay(FirstPause * attempt * attempt, clock, cancellationToken);
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(
        Func<BankDbContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // What may happen once is kept by unique indexes and by updates with a condition; see MayPass.
        await using var transaction = await context.Database.BeginTransactionAsync(
            IsolationLevel.ReadCommitted,
            cancellationToken);
        var result = await work(context, cancellationToken);

        // From here on the outcome belongs to the store; a caller who leaves changes nothing.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    // Entity Framework, and some of its providers, wrap what the store said.
    private bool MayPass(Exception exception)
    {
        for (var said = exception; said is not null and not OperationCanceledException; said = said.InnerException)
        {
            if (store.Classify(said) is LedgerFailure.Transient or LedgerFailure.Conflict) return true;
        }

        return false;
    }
}
