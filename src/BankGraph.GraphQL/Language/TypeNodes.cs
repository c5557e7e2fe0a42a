namespace BankGraph.GraphQL.Language;

/// <summary>A reference to a type (specification, 2.11).</summary>
public interface ITypeNode : ISyntaxNode;

/// <summary>A type that is not itself non-null: what a <see cref="NonNullTypeNode"/> can wrap.</summary>
public interface INullableTypeNode : ITypeNode;

/// <summary>A reference to a type by its name.</summary>
public sealed class NamedTypeNode(NameNode name, Location? location = null)
    : SyntaxNode(location), INullableTypeNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>A list of a type: <c>[T]</c>.</summary>
public sealed class ListTypeNode(ITypeNode type, Location? location = null) : SyntaxNode(location), INullableTypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListType;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;
}

/// <summary>A type without null: <c>T!</c>.</summary>
public sealed class NonNullTypeNode(INullableTypeNode type, Location? location = null)
    : SyntaxNode(location), ITypeNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type that null is taken from.</summary>
    public INullableTypeNode Type { get; } = type;
}

/// <summary>Questions often asked of a type reference.</summary>
public static class TypeNodeExtensions
{
    /// <summary>The named type inside all lists and non-nulls.</summary>
    public static NamedTypeNode NamedType(this ITypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                case ListTypeNode list:
                    type = list.Type;
                    break;
                default:
                    return (NamedTypeNode)type;
            }
        }
    }

    /// <summary>The type itself, without its outermost non-null.</summary>
    public static INullableTypeNode NullableType(this ITypeNode type) =>
        type is NonNullTypeNode nonNull ? nonNull.Type : (INullableTypeNode)type;

    /// <summary>True when null is not among the type's values.</summary>
    public static bool IsNonNullType(this ITypeNode type) => type is NonNullTypeNode;

    /// <summary>True for a list, whether or not it may be null.</summary>
    public static bool IsListType(this ITypeNode type) => type.NullableType() is ListTypeNode;
}
