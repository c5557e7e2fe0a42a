using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Finds what tells two rows of one type apart.</summary>
internal static class KeyProperties
{
    /// <summary>
    /// The property named by the field, else those marked with <c>[CursorKey]</c>, else <c>Id</c>, else the one marked
    /// with <c>[ID]</c>; none when the type has no key.
    /// </summary>
    public static IReadOnlyList<PropertyInfo> Find(Type type, string? named)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (named is not null)
        {
            return [Array.Find(properties, property => property.Name == named)
                ?? throw new Types.SchemaException($"`{type.Name}` has no property `{named}` to tell its rows apart.")];
        }

        var marked = properties
            .Select(property => (Property: property, Key: property.GetCustomAttribute<CursorKeyAttribute>()))
            .Where(found => found.Key is not null)
            .OrderBy(found => found.Key?.Order)
            .Select(found => found.Property)
            .ToArray();
        if (marked.Length > 0) return marked;
        var keys = Array.FindAll(properties, property => CursorValue.IsSupported(property.PropertyType));
        var id = Array.Find(keys, property => property.Name == "Id")
            ?? Array.Find(keys, property => IsOwnId(property, type));
        return id is null ? [] : [id];
    }

    /// <summary>What tells rows of the type apart where no field says otherwise.</summary>
    public static IReadOnlyList<PropertyInfo> Of<T>() => OfType<T>.Properties;

    public static LambdaExpression Selector(Type type, PropertyInfo property)
    {
        var row = Expression.Parameter(type, "row");
        return Expression.Lambda(Expression.Property(row, property), row);
    }

    // The id of another type is a reference to it, and may stand in many rows.
    private static bool IsOwnId(PropertyInfo property, Type type) =>
        property.GetCustomAttribute<IDAttribute>(inherit: true) is { } id
        && (id.TypeName is null || id.TypeName == type.Name);

    private static class OfType<T>
    {
        public static readonly IReadOnlyList<PropertyInfo> Properties = Find(typeof(T), null);
    }
}
