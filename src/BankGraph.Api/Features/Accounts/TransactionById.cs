using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Looks transactions up.</summary>
internal sealed class TransactionById(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : SeenByLoader<Transaction>(scheduler, contexts)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Transaction>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken) =>
        await AccountQueries.TransactionsByIds(context, customerId, ids)
            .Select(Transaction.SeenBy(customerId))
            .ToDictionaryAsync(transaction => transaction.Id, cancellationToken);
}
