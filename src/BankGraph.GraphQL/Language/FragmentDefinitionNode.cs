namespace BankGraph.GraphQL.Language;

/// <summary>A named fragment (specification, 2.8).</summary>
public sealed class FragmentDefinitionNode(
    NameNode name,
    NamedTypeNode typeCondition,
    SelectionSetNode selectionSet,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), IExecutableDefinitionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <inheritdoc cref="INamedSyntaxNode.Name" />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <summary>The type of object the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc />
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
