namespace BankGraph.GraphQL.Language;

/// <summary>The definition of an object type (specification, 3.6).</summary>
public sealed class ObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeDefinitionNode, IComplexTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

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

/// <summary>An addition to an object type.</summary>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode>? interfaces = null,
    IReadOnlyList<FieldDefinitionNode>? fields = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeExtensionNode, IComplexTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc />
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces ?? [];

    /// <inheritdoc />
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields ?? [];
}

/// <summary>What objects and interfaces, their definitions and their additions, have in common.</summary>
public interface IComplexTypeNode : INamedSyntaxNode, IHasDirectives
{
    /// <summary>The interfaces named after <c>implements</c>.</summary>
    IReadOnlyList<NamedTypeNode> Interfaces { get; }

    /// <summary>The fields in the order they were written.</summary>
    IReadOnlyList<FieldDefinitionNode> Fields { get; }
}
