namespace BankGraph.GraphQL.Language;

/// <summary>A field of an object or interface type (specification, 3.6).</summary>
public sealed class FieldDefinitionNode(
    NameNode name,
    ITypeNode type,
    IReadOnlyList<InputValueDefinitionNode>? arguments = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode, IHasDirectives, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <summary>The arguments it takes.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments ?? [];

    /// <summary>The type of its value.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}

/// <summary>An argument of a field or directive, or a field of an input object (3.6.1 and 3.10).</summary>
public sealed class InputValueDefinitionNode(
    NameNode name,
    ITypeNode type,
    IValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode, IHasDirectives, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <summary>The type its values must have.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The value taken when none is given, or null when there is no default.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}
