namespace BankGraph.GraphQL.Language;

/// <summary>A whole document: operations, fragments and type system definitions (specification, 2.2).</summary>
public sealed class DocumentNode(IReadOnlyList<IDefinitionNode> definitions, Location? location = null)
    : SyntaxNode(location)
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Document;

    /// <summary>The definitions in the order they were written.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;
}

/// <summary>Anything that stands at the top level of a document.</summary>
public interface IDefinitionNode : ISyntaxNode;

/// <summary>An operation or a fragment: what a client sends to be executed.</summary>
public interface IExecutableDefinitionNode : IDefinitionNode, IHasDirectives, IHasDescription
{
    /// <summary>The name; null for an anonymous operation.</summary>
    NameNode? Name { get; }

    /// <summary>What is selected.</summary>
    SelectionSetNode SelectionSet { get; }
}

/// <summary>A definition of the schema, a type or a directive.</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode, IHasDescription;

/// <summary>An addition to the schema or to a type, written with <c>extend</c>.</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode, IHasDirectives;

/// <summary>The definition of a named type.</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode, IHasDirectives;

/// <summary>An addition to a named type.</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;
