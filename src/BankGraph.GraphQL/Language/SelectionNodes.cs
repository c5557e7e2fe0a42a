namespace BankGraph.GraphQL.Language;

/// <summary>What is selected on an object (specification, 2.4).</summary>
public sealed class SelectionSetNode(IReadOnlyList<ISelectionNode> selections, Location? location = null)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <summary>The selections in the order they were written.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public interface ISelectionNode : IHasDirectives;

/// <summary>A selected field (specification, 2.5).</summary>
public sealed class FieldNode(
    NameNode name,
    NameNode? alias = null,
    IReadOnlyList<ArgumentNode>? arguments = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    SelectionSetNode? selectionSet = null,
    Location? location = null)
    : SyntaxNode(location), ISelectionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The name the answer carries in place of the field's own, or null.</summary>
    public NameNode? Alias { get; } = alias;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <summary>The key of this field in the answer: the alias, or else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    /// <summary>The arguments in the order they were written.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments ?? [];

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>What is selected of the field's value, or null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary>The use of a named fragment (specification, 2.8).</summary>
public sealed class FragmentSpreadNode(
    NameNode name,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ISelectionNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];
}

/// <summary>A fragment written where it is used (specification, 2.8.2).</summary>
public sealed class InlineFragmentNode(
    SelectionSetNode selectionSet,
    NamedTypeNode? typeCondition = null,
    IReadOnlyList<DirectiveNode>? directives = null,
    Location? location = null)
    : SyntaxNode(location), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    /// <summary>The type of object it applies to, or null when it applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <inheritdoc />
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives ?? [];

    /// <summary>What is selected when the condition holds.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
