using System.Reflection;

namespace BankGraph.GraphQL.Authoring;

/// <summary>A C# type together with the nullability that its source said, also of its arguments.</summary>
public sealed class ClrType
{
    private ClrType(Type type, bool isNullable, IReadOnlyList<ClrType> arguments)
    {
        Type = type;
        IsNullable = isNullable;
        Arguments = arguments;
    }

    /// <summary>The C# type; never <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; }

    /// <summary>Whether null is allowed.</summary>
    public bool IsNullable { get; }

    /// <summary>The generic arguments, or the element of an array.</summary>
    public IReadOnlyList<ClrType> Arguments { get; }

    /// <summary>A type without any source: reference types not null.</summary>
    public static ClrType Of(Type type, bool isNullable = false)
    {
        if (System.Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying, isNullable: true);
        var arguments = type.IsArray ? [type.GetElementType() ?? typeof(object)] : type.GetGenericArguments();
        return new ClrType(type, isNullable, [.. arguments.Select(argument => Of(argument))]);
    }

    /// <summary>The type of a property.</summary>
    public static ClrType Of(PropertyInfo property)
    {
        var type = From(new NullabilityInfoContext().Create(property));
        return IsOfTypeParameter(property) ? type.WithNullable(property.PropertyType != type.Type) : type;
    }

    /// <summary>The type of a parameter.</summary>
    public static ClrType Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    /// <summary>The same type with other nullability.</summary>
    public ClrType WithNullable(bool isNullable) => new(Type, isNullable, Arguments);

    /// <summary>Whether the type is that generic one, for example <c>Task&lt;&gt;</c>.</summary>
    public bool Is(Type genericDefinition) =>
        Type.IsGenericType && Type.GetGenericTypeDefinition() == genericDefinition;

    /// <summary>What awaiting a value gives; the type itself when it cannot be awaited.</summary>
    public ClrType Awaited => Is(typeof(Task<>)) || Is(typeof(ValueTask<>)) ? Arguments[0] : this;

    /// <summary>Whether a value is awaited or streamed.</summary>
    public bool IsAwaitable =>
        Is(typeof(Task<>)) || Is(typeof(ValueTask<>)) || Is(typeof(IAsyncEnumerable<>))
        || Type == typeof(Task) || Type == typeof(ValueTask);

    /// <summary>The element of a list type; null for anything else, strings included.</summary>
    public ClrType? Element
    {
        get
        {
            if (Type == typeof(string)) return null;
            if (Type.IsArray) return Arguments[0];
            var item = FindEnumerable(Type)?.GetGenericArguments()[0];
            if (item is null) return null;
            if (Arguments.Count == 1 && SameIgnoringNullable(Arguments[0].Type, item)) return Arguments[0];
            return item.IsGenericType && item.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
                ? new ClrType(item, isNullable: false, Arguments)
                : Of(item);
        }
    }

    // What a type parameter stands for says nothing of null, save for nullable value types.
    private static bool IsOfTypeParameter(PropertyInfo property) =>
        property.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition().GetProperty(property.Name)?.PropertyType.IsGenericParameter is true;

    private static bool SameIgnoringNullable(Type type, Type item) =>
        type == (System.Nullable.GetUnderlyingType(item) ?? item);

    private static Type? FindEnumerable(Type type)
    {
        if (IsEnumerable(type)) return type;
        return Array.Find(type.GetInterfaces(), IsEnumerable);

        static bool IsEnumerable(Type candidate) => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
                || candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
    }

    private static ClrType From(NullabilityInfo info)
    {
        var nullable = System.Nullable.GetUnderlyingType(info.Type);
        var type = nullable ?? info.Type;
        var arguments = info.ElementType is { } element
            ? [From(element)]
            : nullable is not null
                ? [.. type.GetGenericArguments().Select(argument => Of(argument))]
                : info.GenericTypeArguments.Select(From).ToArray();
        return new ClrType(type, nullable is not null || AllowsNull(info), arguments);
    }

    // A reference type of unannotated source may be null.
    private static bool AllowsNull(NullabilityInfo info) =>
        !info.Type.IsValueType && info.ReadState is not NullabilityState.NotNull;
}
