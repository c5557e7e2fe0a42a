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
        var resolver = (ResolverContext)context;
        var paged = resolver.OncePerSelection(this, () => PagedSelection.Read(context, options));
        resolver.Page = paged;
        var result = await next(context).ConfigureAwait(false);
        if (result is null) return null;
        var connection = result as Connection ?? await ReadAsync(context, paged, result).ConfigureAwait(false);
        return paged.IsCountKnown ? connection.WithTotalCount(KnownCount(context)) : connection;
    };

    private async ValueTask<Connection> ReadAsync(IResolverContext context, PagedSelection paged, object result)
    {
        if (result is Page<T> page) return page.ToConnection();
        var coordinate = $"{context.ObjectType.Name}.{context.Field.Name}";
        if (result is not IQueryable<T> and IReadOnlyList<T> list) return _lists.Read(list, paged.Request, coordinate);
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);
        if (query.IsInMemory && (options.Key.Count == 0 || OrderReader.Read(query.Rows.Expression).Count == 0))
        {
            return _lists.Read([.. query.Rows], paged.Request, coordinate);
        }

        var order = PageOrder.Of(query.Rows, options.Key);
        var plan = new PagePlan<T>(order, paged.Request, paged.Selection, coordinate);
        return (await new QueryPager<T>(query, plan, context.RequestAborted).ReadAsync().ConfigureAwait(false))
            .ToConnection();
    }

    private int KnownCount(IResolverContext context)
    {
        var name = options.ParentCount ?? "";
        var parent = context.Parent<object>();
        var property = parent.GetType().GetProperty(name)
            ?? throw new SchemaException($"`{parent.GetType().Name}` has no property `{name}` to count by.");
        return (int)Math.Min(Convert.ToInt64(property.GetValue(parent), CultureInfo.InvariantCulture), int.MaxValue);
    }
}
