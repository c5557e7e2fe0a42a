using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Reversals;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Transaction = BankGraph.Api.Features.Accounts.Transaction;

namespace BankGraph.Api.Features.Reversals;

/// <summary>How a transaction has come to where it is. Its identifier stays the same on the way.</summary>
[ExtendObjectType<Transaction>]
internal static class TransactionHistory
{
    private const int MostSteps = 3;

    /// <summary>
    /// What has become of it, and when: pending while its money was on hold, booked, reversed. What was booked at once
    /// was never pending.
    /// </summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = MostSteps)]
    public static async Task<TransactionStep[]> GetStatusHistoryAsync(
        [Parent] Transaction transaction,
        IPendingByTransactionIdDataLoader pending,
        IReversalByTransactionIdDataLoader reversals,
        CancellationToken cancellationToken)
    {
        var key = new SeenBy(transaction.OwnerId, transaction.Id);
        var held = await pending.LoadAsync(key, cancellationToken);
        var link = await reversals.LoadAsync(key, cancellationToken);
        var steps = new List<TransactionStep>(MostSteps);
        if (held is not null) steps.Add(new(TransactionStatus.Pending, held.Since));
        if (transaction.BookedAt is { } bookedAt) steps.Add(new(TransactionStatus.Booked, bookedAt));
        if (link?.OriginalId == transaction.Id) steps.Add(new(TransactionStatus.Reversed, link.At));
        return [.. steps];
    }

    /// <summary>The transaction that has undone this one.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Transaction?> GetReversedByAsync(
        [Parent] Transaction transaction,
        IReversalByTransactionIdDataLoader reversals,
        ITransactionByIdDataLoader transactions,
        CancellationToken cancellationToken)
    {
        var link = await reversals.LoadAsync(new SeenBy(transaction.OwnerId, transaction.Id), cancellationToken);
        return link?.OriginalId != transaction.Id
            ? null
            : await transactions.LoadAsync(new SeenBy(transaction.OwnerId, link.TransactionId), cancellationToken);
    }

    /// <summary>The transaction that this one has undone.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Transaction?> GetReversalOfAsync(
        [Parent] Transaction transaction,
        IReversalByTransactionIdDataLoader reversals,
        ITransactionByIdDataLoader transactions,
        CancellationToken cancellationToken)
    {
        var link = await reversals.LoadAsync(new SeenBy(transaction.OwnerId, transaction.Id), cancellationToken);
        return link?.TransactionId != transaction.Id
            ? null
            : await transactions.LoadAsync(new SeenBy(transaction.OwnerId, link.OriginalId), cancellationToken);
    }

    /// <summary>The reversals that have undone, or are, these transactions; none is both.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, ReversalView>> GetReversalByTransactionIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var links = await ReversalQueries.LinksOf(context, customerId, ids).ToListAsync(cancellationToken);
            return links
                .SelectMany(link => (IEnumerable<(Guid Id, ReversalView Link)>)
                    [(link.TransactionId, link), (link.OriginalId, link)])
                .ToDictionary(pair => pair.Id, pair => pair.Link);
        });

    /// <summary>Since when transactions were pending.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, PendingView>> GetPendingByTransactionIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => ReversalQueries.PendingOf(context, customerId, ids)
            .ToDictionaryAsync(pending => pending.TransactionId, cancellationToken));
}
