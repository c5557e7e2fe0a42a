namespace BankGraph.GraphQL.Language;

/// <summary>The definition of an enum type (specification, 3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<EnumValueDefinitionNode>? values = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The values in the order they were written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values ?? [];
}

/// <summary>An addition to an enum type.</summary>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    IReadOnlyList<EnumValueDefinitionNode>? values = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The values in the order they were written.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values ?? [];
}

/// <summary>One value of an enum (specification, 3.9).</summary>
public sealed class EnumValueDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode, IHasDirectives, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}
