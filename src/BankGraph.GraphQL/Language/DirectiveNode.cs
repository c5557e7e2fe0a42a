namespace BankGraph.GraphQL.Language;

/// <summary>The use of a directive (specification, 2.12).</summary>
public sealed class DirectiveNode(
    NameNode name,
    IReadOnlyList<ArgumentNode>? arguments = null,
    Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Directive;

    /// <summary>The name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in the order they were written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];
}

/// <summary>A named value given to a field or a directive (specification, 2.6).</summary>
public sealed class ArgumentNode(NameNode name, IValueNode value, Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Argument;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public IValueNode Value { get; } = value;
}
