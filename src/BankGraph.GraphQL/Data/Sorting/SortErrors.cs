namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>What an order refuses.</summary>
internal static class SortErrors
{
    public static GraphQLException SeveralFields() => Create(
        "Write each field of `order` as an entry of its own: the fields of one entry have no sequence.",
        ErrorCodes.InvalidType);

    public static GraphQLException TooManyKeys(int allowed) =>
        Create($"The order has more than {allowed} keys.", ErrorCodes.CostExceeded);

    private static GraphQLException Create(string message, string code) => new(
        ErrorBuilder.New().SetMessage(message).SetCode(code).SetExtension("argument", "order").Build());
}
