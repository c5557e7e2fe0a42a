namespace BankGraph.GraphQL.Language;

/// <summary>The definition of the schema's root types (specification, 3.3).</summary>
public sealed class SchemaDefinitionNode(
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), ITypeSystemDefinitionNode, IHasDirectives
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The root type of each kind of operation.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>An addition to the schema (specification, 3.3.2).</summary>
public sealed class SchemaExtensionNode(
    IReadOnlyList<OperationTypeDefinitionNode>? operationTypes = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ITypeSystemExtensionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>The root types added.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes ?? [];
}

/// <summary>The root type of one kind of operation.</summary>
public sealed class OperationTypeDefinitionNode(
    OperationType operation,
    NamedTypeNode type,
    Location? location = null)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The object type such operations select from.</summary>
    public NamedTypeNode Type { get; } = type;
}
