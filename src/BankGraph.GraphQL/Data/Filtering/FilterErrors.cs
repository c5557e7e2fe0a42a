namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>What a filter refuses.</summary>
internal static class FilterErrors
{
    public static GraphQLException Null(string operation) => new(ErrorBuilder.New()
        .SetMessage($"The filter operation `{operation}` cannot take null.")
        .SetCode(ErrorCodes.NullFilter)
        .SetExtension("argument", "where")
        .SetExtension("operation", operation)
        .Build());

    public static GraphQLException TooLarge(string how) => new(ErrorBuilder.New()
        .SetMessage($"The filter is {how}.")
        .SetCode(ErrorCodes.CostExceeded)
        .SetExtension("argument", "where")
        .Build());
}
