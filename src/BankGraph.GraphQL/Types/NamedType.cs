using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>A type with a name of its own.</summary>
public abstract class NamedType : IType
{
    private protected NamedType(string name, string? description = null)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The description that introspection and the printed schema show.</summary>
    public string? Description { get; protected internal set; }

    /// <summary>The directives written on the type, in the printed schema's order.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>What each value of the type costs in an answer; null for the default of its kind.</summary>
    public double? Cost { get; internal set; }

    /// <summary>The C# type whose values this type carries; <see cref="object"/> when there is none.</summary>
    public Type RuntimeType { get; internal set; } = typeof(object);

    /// <summary>Whether the specification defines the type.</summary>
    public bool IsBuiltIn { get; internal set; }

    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <inheritdoc />
    NamedType IType.NamedType => this;

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>A type with output fields: an object or an interface.</summary>
public abstract class ComplexType : NamedType
{
    private protected ComplexType(string name, string? description) : base(name, description) { }

    /// <summary>The fields, by name, in declaration order.</summary>
    public FieldCollection<OutputField> Fields { get; } = new();

    /// <summary>The interfaces that the type implements, those of its interfaces included.</summary>
    public List<InterfaceType> Interfaces { get; } = [];

    /// <summary>Whether the type is, or implements, <paramref name="other"/>.</summary>
    public bool Implements(InterfaceType other) => ReferenceEquals(this, other) || Interfaces.Contains(other);
}

/// <summary>An object type (section 3.6).</summary>
public sealed class ObjectType(string name, string? description = null) : ComplexType(name, description)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Object;

    /// <summary>
    /// Says whether a C# value is of this type, for types that several object types could stand for; null when the
    /// C# type decides alone.
    /// </summary>
    public Func<object, bool>? IsOfType { get; set; }

    /// <summary>
    /// Asked before any field of an object of this type is read; when it answers false the object reads as null, as if
    /// it did not exist. Null when every caller may see it.
    /// </summary>
    public Execution.ObjectAccessDelegate? Access { get; set; }
}

/// <summary>An interface type (section 3.7).</summary>
public sealed class InterfaceType(string name, string? description = null) : ComplexType(name, description)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>A union type (section 3.8).</summary>
public sealed class UnionType(string name, string? description = null) : NamedType(name, description)
{
    /// <summary>The object types that a value may be.</summary>
    public List<ObjectType> Members { get; } = [];

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Union;
}
