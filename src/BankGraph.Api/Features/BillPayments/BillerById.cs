using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Looks billers up.</summary>
internal sealed class BillerById(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : BatchDataLoader<Guid, Biller>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Biller>> LoadBatchAsync(
        IReadOnlyList<Guid> keys,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await BillQueries.Billers(context)
            .Where(view => keys.Contains(view.Id))
            .Select(Biller.FromView)
            .ToDictionaryAsync(biller => biller.Id, cancellationToken);
    }
}
