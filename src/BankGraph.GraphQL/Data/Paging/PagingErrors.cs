using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>What a paged field refuses.</summary>
internal static class PagingErrors
{
    private const int ShownCursorLength = 100;

    public static GraphQLException BothSizes(IResolverContext context) => new(
        Start(context, "Pass either `first` or `last`, not both.", ErrorCodes.InvalidRequest).Build());

    public static GraphQLException NoSize(IResolverContext context) => new(
        Start(context, "Pass `first` or `last` to say how many items the page may hold.", ErrorCodes.PageSizeRequired)
            .Build());

    public static GraphQLException NegativeSize(IResolverContext context, string argument) => new(
        Start(context, $"`{argument}` must not be negative.", ErrorCodes.NegativePageSize)
            .SetExtension("argument", argument)
            .Build());

    public static GraphQLException TooManyItems(IResolverContext context, int requested, int allowed) => new(
        Start(context, "The maximum allowed items per page were exceeded.", ErrorCodes.MaxPageSizeExceeded)
            .SetExtension("requestedItems", requested)
            .SetExtension("maxAllowedItems", allowed)
            .Build());

    public static GraphQLException InvalidCursor(string argument, string cursor) => new(ErrorBuilder.New()
        .SetMessage($"The cursor specified in `{argument}` has an invalid format.")
        .SetCode(ErrorCodes.InvalidCursor)
        .SetExtension("argument", argument)
        .SetExtension("cursor", cursor.Length <= ShownCursorLength ? cursor : cursor[..ShownCursorLength])
        .Build());

    private static ErrorBuilder Start(IResolverContext context, string message, string code) => ErrorBuilder.New()
        .SetMessage(message)
        .SetCode(code)
        .SetExtension("fieldCoordinate", $"{context.ObjectType.Name}.{context.Field.Name}");
}
