using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>Parts that different kinds of node have in common.</summary>
internal static class SyntaxParts
{
    /// <summary>What is given to a field or a directive.</summary>
    public static IReadOnlyList<ArgumentNode> Arguments(this ISyntaxNode node) =>
        node is FieldNode field ? field.Arguments : ((DirectiveNode)node).Arguments;

    /// <summary>The type on which a fragment is written; null for an inline fragment without one.</summary>
    public static NamedTypeNode? TypeCondition(this ISyntaxNode node) =>
        node is FragmentDefinitionNode fragment ? fragment.TypeCondition : ((InlineFragmentNode)node).TypeCondition;
}
