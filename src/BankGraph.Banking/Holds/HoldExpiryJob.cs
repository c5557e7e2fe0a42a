using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Holds;

/// <summary>
/// Lets go of holds whose time has passed, the longest overdue first. One that cannot be let go keeps no other.
/// </summary>
/// <param name="contexts">Finds them.</param>
/// <param name="ledger">Expires them; it refuses a hold that was resolved in between, which harms nothing.</param>
/// <param name="items">Goes on where a hold fails.</param>
/// <param name="clock">Tells what is overdue.</param>
public sealed class HoldExpiryJob(
    IDbContextFactory<BankDbContext> contexts,
    LedgerWriter ledger,
    JobItems items,
    TimeProvider clock) : IBankJob
{
    // The scope of this job's keys; no customer has it.
    private static readonly Guid Scope = new("5f0a3c1e-8d0c-4c6a-9b1d-2f6f2c9f3a01");

    /// <summary>Holds that are read at once.</summary>
    internal int PageSize { get; init; } = 500;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var run = items.Begin("The expiry of hold");
        IReadOnlyList<Guid> overdue;
        do
        {
            overdue = await ReadAsync(run.Failed, cancellationToken);
            await Task.WhenAll(overdue.Select(id => run.TryAsync(
                id, () => ledger.PostAsync(Expiry(id), cancellationToken), cancellationToken)));
        }
        while (overdue.Count == PageSize);

        run.End();
    }

    // Those that have failed are the longest overdue.
    private async Task<IReadOnlyList<Guid>> ReadAsync(int failed, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. (await context.OverdueHoldsAsync(clock, failed + PageSize, cancellationToken)).Skip(failed)];
    }

    // A new key each time: a refusal would stay with an old one.
    private PostingRequest Expiry(Guid holdId)
    {
        var key = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        return PostingRequest.ExpireHold(
            new IdempotencyKey(Scope, key, RequestFingerprint.Of("expireHold", $"{holdId}")),
            holdId);
    }
}
