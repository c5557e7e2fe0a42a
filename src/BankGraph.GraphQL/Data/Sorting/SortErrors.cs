namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>What an order refuses.</summary>
internal static class SortErrors
{
    public static GraphQLException TooManyKeys(int allowed) => new(ErrorBuilder.New()
        .SetMessage($"The order has more than {allowed} keys.")
        .SetCode(ErrorCodes.CostExceeded)
        .SetExtension("argument", "order")
        .Build());
}
