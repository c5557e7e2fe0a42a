using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares the root types of queries, mutations and subscriptions.</summary>
internal static class RootChanges
{
    private static readonly OperationType[] Operations =
        [OperationType.Query, OperationType.Mutation, OperationType.Subscription];

    public static void Find(DocumentNode former, DocumentNode current, ChangeList changes)
    {
        foreach (var operation in Operations)
        {
            var before = RootOf(former, operation);
            var after = RootOf(current, operation);
            if (before == after || before is null) continue;
            changes.Breaking(
                before,
                $"it was the type of every {Name(operation)}, which now is {(after is null ? "none" : $"`{after}`")}");
        }
    }

    // Without a schema definition, the types with the usual names are the roots (section 3.3.1).
    private static string? RootOf(DocumentNode document, OperationType operation)
    {
        if (document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault() is { } schema)
        {
            return schema.OperationTypes.FirstOrDefault(root => root.Operation == operation)?.Type.Name.Value;
        }

        var usual = operation.ToString();
        return document.Definitions.OfType<ObjectTypeDefinitionNode>().Any(type => type.Name.Value == usual)
            ? usual
            : null;
    }

    private static string Name(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
