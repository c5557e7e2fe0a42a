using System.Globalization;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Turns what a resolver gives into the page that was asked for.</summary>
internal sealed class PagingMiddleware<T>(PagingOptions options) : IFieldMiddleware
{
    private readonly ListPager<T> _lists = new(options.Key);

    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        // A page that cannot be given is refused before anything is asked of a store.
        var request = PageRequest.Read(context, options);
        var result = await next(context).ConfigureAwait(false);
        if (result is null or Connection) return result;
        var coordinate = $"{context.ObjectType.Name}.{context.Field.Name}";
        if (result is not IQueryable<T> and IReadOnlyList<T> list) return _lists.Read(list, request, coordinate);
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);
        if (query.IsInMemory && (options.Key.Count == 0 || OrderReader.Read(query.Rows.Expression).Count == 0))
        {
            return _lists.Read([.. query.Rows], request, coordinate);
        }

        var pager = new QueryPager<T>(
            query, options, request, PageSelection.Read(context), coordinate, context.RequestAborted);
        return await pager.ReadAsync(KnownCount(context)).ConfigureAwait(false);
    };

    private int? KnownCount(IResolverContext context)
    {
        if (options.ParentCount is not { } name) return null;
        var isFiltered = context.HasArgument("where") && context.ArgumentValue<object?>("where") is not null;
        if (isFiltered) return null;
        var parent = context.Parent<object>();
        var property = parent.GetType().GetProperty(name)
            ?? throw new SchemaException($"`{parent.GetType().Name}` has no property `{name}` to count by.");
        return (int)Math.Min(Convert.ToInt64(property.GetValue(parent), CultureInfo.InvariantCulture), int.MaxValue);
    }
}
