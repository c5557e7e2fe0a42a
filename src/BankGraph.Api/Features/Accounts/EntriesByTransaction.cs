using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Looks the visible lines of transactions up; what left an account comes first.</summary>
internal sealed class EntriesByTransaction(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : SeenByLoader<Entry[]>(scheduler, contexts)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Entry[]>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken)
    {
        var entries = await AccountQueries.EntriesOfTransactions(context, customerId, ids)
            .Select(Entry.FromView)
            .ToListAsync(cancellationToken);
        return entries
            .OrderBy(entry => entry.Direction)
            .ThenBy(entry => entry.AccountId)
            .GroupBy(entry => entry.TransactionId)
            .ToDictionary(lines => lines.Key, lines => lines.ToArray());
    }
}
