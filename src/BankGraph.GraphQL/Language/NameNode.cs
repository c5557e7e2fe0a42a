namespace BankGraph.GraphQL.Language;

/// <summary>A name: a letter or underscore, then letters, digits and underscores (specification, 2.1.9).</summary>
public sealed class NameNode(string value, Location? location = null) : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Name;

    /// <summary>The name itself.</summary>
    public string Value { get; } = value;
}
