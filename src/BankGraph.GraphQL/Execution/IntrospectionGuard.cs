using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution;

/// <summary>Refuses to describe the schema where that is switched off; <c>__typename</c> stays allowed.</summary>
internal static class IntrospectionGuard
{
    public static void Demand(DocumentNode document) => new Visitor().Visit(document);

    private sealed class Visitor : SyntaxVisitor
    {
        protected override SyntaxVisitorAction Enter(ISyntaxNode node)
        {
            if (node is not FieldNode { Name.Value: "__schema" or "__type" } field) return SyntaxVisitorAction.Continue;
            throw new GraphQLException(new Error(
                "Introspection is not allowed for the current request.", ErrorCodes.IntrospectionNotAllowed)
            {
                Extensions = new Dictionary<string, object?> { ["field"] = field.Name.Value },
            }.At(field));
        }
    }
}
