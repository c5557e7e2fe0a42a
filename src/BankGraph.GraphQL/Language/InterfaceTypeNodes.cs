namespace BankGraph.GraphQL.Language;

/// <summary>The definition of an interface type (specification, 3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeDefinitionNode, IComplexTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc />
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces ?? [];

    /// <inheritdoc />
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields ?? [];
}

/// <summary>An addition to an interface type.</summary>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeExtensionNode, IComplexTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc />
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces ?? [];

    /// <inheritdoc />
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields ?? [];
}
