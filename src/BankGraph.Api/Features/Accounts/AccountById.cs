using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Looks accounts up.</summary>
internal sealed class AccountById(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : SeenByLoader<Account>(scheduler, contexts)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Account>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken) =>
        await AccountQueries.ByIds(context, customerId, ids)
            .Select(Account.FromView)
            .ToDictionaryAsync(account => account.Id, cancellationToken);
}
