using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution;

/// <summary>Finds the operation to execute (section 6.1, GetOperation).</summary>
internal static class OperationSelector
{
    private const int MostShown = 64;

    public static OperationDefinitionNode Select(DocumentNode document, string? name)
    {
        OperationDefinitionNode[] operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
        if (name is null or "")
        {
            return operations is [var only] ? only : throw new GraphQLException(new Error(
                "The operation name can only be omitted if there is just one operation in a GraphQL document.",
                ErrorCodes.OperationNotFound)
            {
                Locations = [.. operations.Select(LocationOf)],
            });
        }

        return Array.Find(operations, operation => operation.Name?.Value == name)
            ?? throw NotFound(Shorten(name), operations);
    }

    private static GraphQLException NotFound(string name, OperationDefinitionNode[] operations) => new(
        new Error($"The specified operation `{name}` cannot be found.", ErrorCodes.OperationNotFound)
        {
            Locations = [.. operations.Take(1).Select(LocationOf)],
            Extensions = new Dictionary<string, object?> { ["operationName"] = name },
        });

    // The name comes from beside the document, where nothing bounds it.
    private static string Shorten(string name)
    {
        if (name.Length <= MostShown) return name;
        return $"{name.AsSpan(0, char.IsHighSurrogate(name[MostShown - 1]) ? MostShown - 1 : MostShown)}…";
    }

    private static ErrorLocation LocationOf(OperationDefinitionNode operation) =>
        new(operation.Location?.Line ?? 1, operation.Location?.Column ?? 1);
}
