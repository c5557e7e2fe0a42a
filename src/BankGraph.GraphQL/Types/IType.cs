namespace BankGraph.GraphQL.Types;

/// <summary>What a type is, as introspection names it (specification section 4.2.2, <c>__TypeKind</c>).</summary>
public enum TypeKind
{
    /// <summary>A leaf with a value of its own.</summary>
    Scalar,

    /// <summary>A composite with fields.</summary>
    Object,

    /// <summary>Fields that several object types share.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf with a closed set of names.</summary>
    Enum,

    /// <summary>A composite that is sent to the server.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}

/// <summary>A type of the schema: a named type, or a list or non-null wrapper around one.</summary>
public interface IType
{
    /// <summary>What this type is.</summary>
    TypeKind Kind { get; }

    /// <summary>The type with its wrappers removed.</summary>
    NamedType NamedType { get; }
}

/// <summary>A list of <paramref name="elementType"/>.</summary>
public sealed class ListType(IType elementType) : IType
{
    /// <summary>The type of each element.</summary>
    public IType ElementType { get; } = elementType;

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.List;

    /// <inheritdoc />
    public NamedType NamedType => ElementType.NamedType;

    /// <inheritdoc />
    public override string ToString() => $"[{ElementType}]";
}

/// <summary><paramref name="nullableType"/> without null.</summary>
public sealed class NonNullType(IType nullableType) : IType
{
    /// <summary>The wrapped type; never itself a non-null type.</summary>
    public IType NullableType { get; } = nullableType is NonNullType
        ? throw new ArgumentException("A non-null type cannot wrap another one.", nameof(nullableType))
        : nullableType;

    /// <inheritdoc />
    public TypeKind Kind => TypeKind.NonNull;

    /// <inheritdoc />
    public NamedType NamedType => NullableType.NamedType;

    /// <inheritdoc />
    public override string ToString() => $"{NullableType}!";
}
