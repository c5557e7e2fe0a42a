using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Transactions by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<Transaction>]
internal static class TransactionNode
{
    // Both, when somebody moves money between accounts of his own.
    private const int UsualEntries = 2;

    /// <summary>The transaction, if it touches an account of the caller's.</summary>
    [NodeResolver]
    public static Task<Transaction?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        return AccountQueries.TransactionsByIds(context, customerId, [id])
            .Select(Transaction.SeenBy(customerId))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The lines on accounts that the caller may see.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualEntries)]
    public static async Task<Entry[]> GetEntriesAsync(
        [Parent] Transaction transaction,
        IEntriesByTransactionIdDataLoader entries,
        CancellationToken cancellationToken) =>
        await entries.LoadAsync(new SeenBy(transaction.OwnerId, transaction.Id), cancellationToken) ?? [];
}
