using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Looks pages of the histories of accounts up; newest first unless ordered otherwise.</summary>
internal sealed class EntriesByAccount(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : StatefulBatchDataLoader<SeenBy, Page<Entry>>(scheduler)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<SeenBy, Page<Entry>>> LoadBatchAsync(
        IReadOnlyList<SeenBy> keys,
        DataLoaderFetchContext<Page<Entry>> context,
        CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<SeenBy, Page<Entry>>();
        foreach (var ofCustomer in keys.GroupBy(key => key.CustomerId, key => key.Id))
        {
            var pages = await AccountQueries.EntriesOf(database, ofCustomer.Key)
                .Select(Entry.FromView)
                .With(context.GetQueryContext(), sort => sort.IfEmpty(none => none.AddDescending(row => row.Sequence)))
                .ToBatchPageAsync(
                    [.. ofCustomer], entry => entry.AccountId, context.GetPagingArguments(), cancellationToken);
            foreach (var (id, page) in pages) found[new SeenBy(ofCustomer.Key, id)] = page;
        }

        return found;
    }
}
