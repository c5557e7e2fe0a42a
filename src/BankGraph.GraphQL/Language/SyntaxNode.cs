namespace BankGraph.GraphQL.Language;

/// <summary>A node of the syntax tree. Nodes never change once made and may be shared between threads.</summary>
public interface ISyntaxNode
{
    /// <summary>What the node is.</summary>
    SyntaxKind Kind { get; }

    /// <summary>Where the node was read, or null when it was made by code.</summary>
    Location? Location { get; }

    /// <summary>The node as GraphQL text; see <see cref="SyntaxPrinter.Print"/>.</summary>
    string ToString(bool indented);
}

/// <summary>A node with a name of its own.</summary>
public interface INamedSyntaxNode : ISyntaxNode
{
    /// <summary>The node's name.</summary>
    NameNode Name { get; }
}

/// <summary>A node that directives can be applied to.</summary>
public interface IHasDirectives : ISyntaxNode
{
    /// <summary>The directives in the order they were written.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}

/// <summary>A node that may carry a description.</summary>
public interface IHasDescription : ISyntaxNode
{
    /// <summary>The description, or null when there is none.</summary>
    StringValueNode? Description { get; }
}

/// <summary>What all nodes have in common.</summary>
public abstract class SyntaxNode : ISyntaxNode
{
    private protected SyntaxNode(Location? location)
    {
        Location = location;
    }

    /// <inheritdoc />
    public abstract SyntaxKind Kind { get; }

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The node as GraphQL text over several lines.</summary>
    public sealed override string ToString() => this.Print();

    /// <inheritdoc />
    public string ToString(bool indented) => this.Print(indented);
}
