namespace BankGraph.GraphQL.Language;

/// <summary>The three kinds of operation.</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>A stream of reads, each caused by an event.</summary>
    Subscription,
}

/// <summary>An operation (specification, 2.3). The shorthand <c>{ ... }</c> is a query without a name.</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    SelectionSetNode selectionSet,
    NameNode? name = null,
    IReadOnlyList<VariableDefinitionNode>? variableDefinitions = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), IExecutableDefinitionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <inheritdoc />
    public NameNode? Name { get; } = name;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <summary>The variables the operation declares.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions ?? [];

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <inheritdoc />
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>The declaration of a variable (specification, 2.10).</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    StringValueNode? description = null,
    Location? location = null)
    : SyntaxNode(location), IHasDirectives, IHasDescription
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <inheritdoc />
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable being declared.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The type its values must have.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The value taken when the request gives none, or null when there is no default.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}
