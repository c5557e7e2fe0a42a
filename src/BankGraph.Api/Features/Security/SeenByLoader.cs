using BankGraph.Banking;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Security;

/// <summary>Looks many ids up at once, each with the eyes of the customer whose object refers to it.</summary>
/// <typeparam name="T">What is found.</typeparam>
internal abstract class SeenByLoader<T>(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : DataLoaderBase<SeenBy, T>(scheduler)
{
    /// <summary>What a customer may see of these ids; the rest is left out.</summary>
    protected abstract Task<IReadOnlyDictionary<Guid, T>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken);

    /// <summary>What there is for an id that nothing was found for.</summary>
    protected virtual T? Missing => default;

    /// <inheritdoc/>
    protected sealed override async ValueTask FetchAsync(
        IReadOnlyList<SeenBy> keys,
        Memory<Result<T?>> results,
        DataLoaderFetchContext<T> context,
        CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new Dictionary<SeenBy, T>();
        foreach (var ofCustomer in keys.GroupBy(key => key.CustomerId, key => key.Id))
        {
            var values = await ReadAsync(database, ofCustomer.Key, [.. ofCustomer], cancellationToken);
            foreach (var (id, value) in values) found[new SeenBy(ofCustomer.Key, id)] = value;
        }

        for (var i = 0; i < keys.Count; i++)
        {
            results.Span[i] = Result<T?>.Resolve(found.TryGetValue(keys[i], out var value) ? value : Missing);
        }
    }
}
