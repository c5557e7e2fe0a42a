using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>The page that a client asks for, its bounds checked.</summary>
/// <param name="Size">How many items at most.</param>
/// <param name="IsBackward">Whether the page ends, not begins, at the place given.</param>
/// <param name="After">The cursor that the page lies behind; null for the beginning of the list.</param>
/// <param name="Before">The cursor that the page lies before; null for the end of the list.</param>
internal sealed record PageRequest(int Size, bool IsBackward, string? After, string? Before)
{
    private const int DefaultSize = 10;

    /// <exception cref="GraphQLException">A size is missing, contradictory or out of bounds.</exception>
    public static PageRequest Read(IResolverContext context, PagingOptions options)
    {
        var first = context.ArgumentValue<int?>("first");
        var after = context.ArgumentValue<string?>("after");
        int? last = null;
        string? before = null;
        if (options.AllowBackwardPagination)
        {
            last = context.ArgumentValue<int?>("last");
            before = context.ArgumentValue<string?>("before");
        }

        if (first is not null && last is not null) throw PagingErrors.BothSizes(context);
        var size = first ?? last;
        if (size is null && options.RequirePagingBoundaries) throw PagingErrors.NoSize(context);
        if (size < 0) throw PagingErrors.NegativeSize(context, first is null ? "last" : "first");
        if (size > options.MaxPageSize) throw PagingErrors.TooManyItems(context, size.Value, options.MaxPageSize);
        return new PageRequest(
            size ?? Math.Min(options.DefaultPageSize, options.MaxPageSize), last is not null, after, before);
    }

    /// <exception cref="ArgumentException">A size is contradictory or negative.</exception>
    public static PageRequest Of(PagingArguments arguments)
    {
        if (arguments is { First: not null, Last: not null })
        {
            throw new ArgumentException("Pass either `First` or `Last`, not both.", nameof(arguments));
        }

        var size = arguments.First ?? arguments.Last ?? DefaultSize;
        ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(arguments));
        return new PageRequest(size, arguments.Last is not null, arguments.After, arguments.Before);
    }
}
