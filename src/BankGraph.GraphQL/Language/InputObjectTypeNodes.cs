namespace BankGraph.GraphQL.Language;

/// <summary>The definition of an input object type (specification, 3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The fields in the order they were written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields ?? [];
}

/// <summary>An addition to an input object type.</summary>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The fields in the order they were written.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields ?? [];
}
