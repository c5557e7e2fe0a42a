using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>The page that is asked for by a selection, and what of it.</summary>
internal sealed class PagedSelection
{
    private PagedSelection(PageRequest request, PageSelection selection, bool isCountKnown)
    {
        Request = request;
        Selection = isCountKnown ? selection with { Count = false } : selection;
        IsCountKnown = isCountKnown;
        Arguments = new PagingArguments(
            request.IsBackward ? null : request.Size,
            request.After,
            request.IsBackward ? request.Size : null,
            request.Before,
            Selection.Count)
        {
            Selection = Selection,
        };
    }

    public PageRequest Request { get; }

    /// <summary>What has to be read.</summary>
    public PageSelection Selection { get; }

    /// <summary>Whether the count that is asked for needs no counting, because each parent knows it.</summary>
    public bool IsCountKnown { get; }

    /// <summary>All of it, as resolvers take it.</summary>
    public PagingArguments Arguments { get; }

    /// <exception cref="GraphQLException">A size is missing, contradictory or out of bounds.</exception>
    public static PagedSelection Read(IResolverContext context, PagingOptions options)
    {
        var request = PageRequest.Read(context, options);
        var selection = PageSelection.Read(context);
        var isFiltered = context.HasArgument("where") && context.ArgumentValue<object?>("where") is not null;
        return new PagedSelection(
            request, selection, selection.Count && options.ParentCount is not null && !isFiltered);
    }
}
