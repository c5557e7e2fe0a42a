namespace BankGraph.GraphQL;

/// <summary>The class's members are fields of the query type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The class's members are fields of the mutation type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The class's members are fields of the subscription type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>The class, as it stands, is an object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute : Attribute;

/// <summary>The static class adds its members to the object type of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type that carries the object's values.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>The class adds its members to the object type of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type that carries the object's values.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute;

/// <summary>The class adds its members to an object type.</summary>
/// <param name="extendsType">The C# type that carries the object's values.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExtendObjectTypeAttribute(Type extendsType) : Attribute
{
    /// <summary>The C# type that carries the object's values.</summary>
    public Type ExtendsType { get; } = extendsType;
}

/// <summary>The C# interface or abstract class is an interface type.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the C# name.</summary>
    public string? Name { get; } = name;
}

/// <summary>The C# interface or abstract class is a union of the object types that derive from it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute(string? name = null) : Attribute
{
    /// <summary>The name; null for the C# name.</summary>
    public string? Name { get; } = name;
}

/// <summary>Names a type, field, argument or enum value.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>Describes a type, field, argument or enum value; without it the XML documentation does.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, in Markdown.</summary>
    public string Description { get; } = description;
}

/// <summary>Keeps a member out of the schema.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Marks a member that clients should stop using.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string Reason { get; } = reason;
}

/// <summary>The value is never null, whatever its C# type says.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute;

/// <summary>The value is an opaque global identifier.</summary>
/// <param name="typeName">The type that the id must name; null for the declaring type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The type that the id must name; null for the declaring type.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>The value is an opaque global identifier of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The C# type behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Method)]
public sealed class IDAttribute<T>() : IDAttribute(typeof(T).Name);

/// <summary>The object type can be fetched through <c>node(id:)</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeAttribute : Attribute;

/// <summary>The method finds the object of an id for <c>node(id:)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>The parameter receives the object that the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>The parameter receives a service of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>The parameter receives a value of the request's context data.</summary>
/// <param name="key">The key; null for the parameter's name.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GlobalStateAttribute(string? key = null) : Attribute
{
    /// <summary>The key; null for the parameter's name.</summary>
    public string? Key { get; } = key;
}

/// <summary>Exactly one field of the input object is given.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OneOfAttribute : Attribute;

/// <summary>Says where a scalar is specified.</summary>
/// <param name="url">The address, for people.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpecifiedByAttribute(string url) : Attribute
{
    /// <summary>The address.</summary>
    public string Url { get; } = url;
}

/// <summary>The value taken when none is given.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The value, as C# has it.</summary>
    public object? Value { get; } = value;
}

/// <summary>
/// What it costs, for cost analysis: a field to resolve, a type for each of its values in the answer, an argument or
/// an input field where it is given. On a class it is for object types and scalars.
/// </summary>
[AttributeUsage(
    AttributeTargets.Class
    | AttributeTargets.Struct
    | AttributeTargets.Enum
    | AttributeTargets.Interface
    | AttributeTargets.Method
    | AttributeTargets.Property
    | AttributeTargets.Parameter)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The weight.</summary>
    public double Weight { get; } = weight;
}
