using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Looks bills up.</summary>
internal sealed class BillById(
    IBatchScheduler scheduler,
    IDbContextFactory<BankDbContext> contexts,
    TimeProvider clock) : SeenByLoader<Bill>(scheduler, contexts)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Bill>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken) =>
        await BillQueries.Of(context, customerId, clock.Today())
            .Where(view => ids.Contains(view.Id))
            .Select(Bill.FromView)
            .ToDictionaryAsync(bill => bill.Id, cancellationToken);
}
