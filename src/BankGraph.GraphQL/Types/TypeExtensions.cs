namespace BankGraph.GraphQL.Types;

/// <summary>Questions that validation and execution ask of a type.</summary>
public static class TypeExtensions
{
    /// <summary>Whether null is refused.</summary>
    public static bool IsNonNull(this IType type) => type is NonNullType;

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public static IType Nullable(this IType type) => type is NonNullType nonNull ? nonNull.NullableType : type;

    /// <summary>Whether the type, apart from non-null, is a list.</summary>
    public static bool IsList(this IType type) => type.Nullable() is ListType;

    /// <summary>The element type of a list, through a non-null wrapper; null for anything else.</summary>
    public static IType? ElementType(this IType type) => (type.Nullable() as ListType)?.ElementType;

    /// <summary>Whether the named type can be sent to the server (section 3.4.2).</summary>
    public static bool IsInputType(this IType type) => type.NamedType is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether the named type can be returned by the server (section 3.4.2).</summary>
    public static bool IsOutputType(this IType type) => type.NamedType is not InputObjectType;

    /// <summary>Whether the type, apart from non-null, is a scalar or an enum.</summary>
    public static bool IsLeaf(this IType type) => type.Nullable() is ScalarType or EnumType;

    /// <summary>Whether the named type has selections of its own.</summary>
    public static bool IsComposite(this IType type) => type.NamedType is ComplexType or UnionType;

    /// <summary>Whether the named type stands for several object types.</summary>
    public static bool IsAbstract(this IType type) => type.NamedType is InterfaceType or UnionType;

    /// <summary>Whether two types are the same, wrappers included.</summary>
    public static bool IsSameAs(this IType type, IType other) => (type, other) switch
    {
        (NonNullType left, NonNullType right) => left.NullableType.IsSameAs(right.NullableType),
        (ListType left, ListType right) => left.ElementType.IsSameAs(right.ElementType),
        _ => ReferenceEquals(type, other),
    };
}
