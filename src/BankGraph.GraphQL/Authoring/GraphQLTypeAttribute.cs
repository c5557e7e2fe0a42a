namespace BankGraph.GraphQL;

/// <summary>
/// The type that a field or an argument has in the schema, null included, whatever its C# type says: a scalar's class,
/// a C# type that the schema has a type for, or one of them in <see cref="Types.NonNullType{T}"/> and
/// <see cref="Types.ListType{T}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public class GraphQLTypeAttribute : Attribute
{
    /// <summary>The type that a class stands for.</summary>
    public GraphQLTypeAttribute(Type type) => Type = type;

    /// <summary>
    /// The type as the schema writes it, such as <c>[UUID!]!</c>; of a scalar, or of what is known by then.
    /// </summary>
    public GraphQLTypeAttribute(string typeSyntax) => TypeSyntax = typeSyntax;

    /// <summary>The class that stands for the type; null when it is written out.</summary>
    public Type? Type { get; }

    /// <summary>The type as the schema writes it; null when a class stands for it.</summary>
    public string? TypeSyntax { get; }
}

/// <inheritdoc />
/// <typeparam name="T">The class that stands for the type.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T>() : GraphQLTypeAttribute(typeof(T));
