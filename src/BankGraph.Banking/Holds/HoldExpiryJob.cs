using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Holds;

/// <summary>Lets go of holds whose time has passed, the longest overdue first.</summary>
/// <param name="contexts">Finds them.</param>
/// <param name="ledger">Expires them; it refuses a hold that was resolved in between, which harms nothing.</param>
/// <param name="clock">Tells what is overdue.</param>
public sealed class HoldExpiryJob(
    IDbContextFactory<BankDbContext> contexts,
    LedgerWriter ledger,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 500;

    // The scope of this job's keys; no customer has it.
    private static readonly Guid Scope = new("5f0a3c1e-8d0c-4c6a-9b1d-2f6f2c9f3a01");

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var overdue = await ReadAsync(cancellationToken);
            await Task.WhenAll(overdue.Select(id => ledger.PostAsync(Expiry(id), cancellationToken)));
            if (overdue.Count < PageSize) return;
        }
    }

    private async Task<IReadOnlyList<Guid>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.OverdueHoldsAsync(clock, PageSize, cancellationToken);
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
