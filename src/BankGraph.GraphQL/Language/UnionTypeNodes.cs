namespace BankGraph.GraphQL.Language;

/// <summary>The definition of a union type (specification, 3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? types = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types ?? [];
}

/// <summary>An addition to a union type.</summary>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? types = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types ?? [];
}
