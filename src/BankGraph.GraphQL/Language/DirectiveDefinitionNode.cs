namespace BankGraph.GraphQL.Language;

/// <summary>The definition of a directive (specification, 3.13).</summary>
public sealed class DirectiveDefinitionNode(
    NameNode name,
    IReadOnlyList<NameNode> locations,
    IReadOnlyList<InputValueDefinitionNode>? arguments = null,
    bool isRepeatable = false,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeSystemDefinitionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <summary>The name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments it takes.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments ?? [];

    /// <summary>True when it may be applied more than once in one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may be applied, each one of the names in specification 3.13.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
