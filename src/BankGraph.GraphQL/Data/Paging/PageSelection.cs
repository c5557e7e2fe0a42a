using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Which parts of a page the client wants, so that nothing else is fetched.</summary>
/// <param name="Items">The items themselves.</param>
/// <param name="Rows">The rows, be it only to number them.</param>
/// <param name="Next">Whether items follow.</param>
/// <param name="Previous">Whether items precede.</param>
/// <param name="Count">How many items there are on all pages.</param>
internal sealed record PageSelection(bool Items, bool Rows, bool Next, bool Previous, bool Count)
{
    public static PageSelection Read(IResolverContext context)
    {
        var items = context.IsSelected("nodes") || context.IsSelected("edges", "node");
        return new PageSelection(
            items,
            items || context.IsSelected("edges")
                || context.IsSelected("pageInfo", "startCursor") || context.IsSelected("pageInfo", "endCursor"),
            context.IsSelected("pageInfo", "hasNextPage"),
            context.IsSelected("pageInfo", "hasPreviousPage"),
            context.IsSelected("totalCount"));
    }

    public static PageSelection Of(PagingArguments arguments) => arguments.Selection is { } selection
        ? selection with { Count = arguments.IncludeTotalCount }
        : new PageSelection(Items: true, Rows: true, Next: true, Previous: true, arguments.IncludeTotalCount);
}
