using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Projection;

/// <summary>Makes an object of the same C# type that holds nothing but the selected members.</summary>
internal static class MemberProjection
{
    /// <summary>
    /// The rows of a field with nothing but what was selected of them; null when they cannot be made from their
    /// members.
    /// </summary>
    public static Expression<Func<T, T>>? Of<T>(IResolverContext context, bool isPaged)
    {
        var given = context.Field.Type.NamedType;
        var rowType = isPaged ? (given as ComplexType)?.Fields["nodes"].Type.NamedType : given;
        if (rowType is not ObjectType type) return null;
        var row = Expression.Parameter(typeof(T), "row");
        return Create(row, type, new Selection(context, isPaged)) is { } body
            ? Expression.Lambda<Func<T, T>>(body, row)
            : null;
    }

    /// <summary>The new object; null when the type cannot be made from its members.</summary>
    public static Expression? Create(Expression source, ObjectType type, Selection selection)
    {
        if (ObjectConstructor.Create(source) is not { } construction) return null;
        var bindings = new Dictionary<string, MemberBinding>(StringComparer.Ordinal);

        // Who may see an object is decided by members that the client need not have selected.
        var needsAll = type.Access is not null;
        foreach (var field in type.Fields)
        {
            if (!selection.Contains(field.Name)) continue;
            if (field.Member is PropertyInfo property && IsSettable(property, source.Type))
            {
                bindings[property.Name] = Expression.Bind(property, Read(source, property, field, selection));
            }
            else
            {
                needsAll = true;
            }
        }

        if (needsAll) AddColumns(source, type, bindings);
        return Expression.MemberInit(construction, bindings.Values);
    }

    private static Expression Read(Expression source, PropertyInfo property, OutputField field, Selection selection)
    {
        var value = Expression.Property(source, property);
        if (field.Pure is null || field.Type.NamedType is not ObjectType type) return value;
        var below = selection.Below(field.Name);
        var clrType = ClrType.Of(property);
        if (clrType.Element is not { } element)
        {
            if (value.Type.IsValueType || Create(value, type, below) is not { } behind) return value;
            return clrType.IsNullable
                ? Expression.Condition(
                    Expression.Equal(value, Expression.Constant(null, value.Type)),
                    Expression.Constant(null, value.Type),
                    behind)
                : behind;
        }

        var item = Expression.Parameter(element.Type, "item");
        return element.Type.IsValueType || Create(item, type, below) is not { } projected
            ? value
            : ToProperty(Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Select),
                [element.Type, element.Type],
                value,
                Expression.Lambda(projected, item)), element.Type, value);
    }

    // What no list can be put into is read whole.
    private static Expression ToProperty(Expression items, Type element, Expression property)
    {
        var method = property.Type.IsArray ? nameof(Enumerable.ToArray) : nameof(Enumerable.ToList);
        var list = Expression.Call(typeof(Enumerable), method, [element], items);
        return property.Type.IsAssignableFrom(list.Type) ? list : property;
    }

    private static void AddColumns(Expression source, ObjectType type, Dictionary<string, MemberBinding> bindings)
    {
        var leaves = type.Fields
            .Where(field => field.Type.NamedType is ILeafType)
            .Select(field => field.Member)
            .ToHashSet();
        foreach (var property in source.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var isColumn = IsColumn(property.PropertyType) || leaves.Contains(property);
            if (!isColumn || !IsSettable(property, source.Type)) continue;
            bindings.TryAdd(property.Name, Expression.Bind(property, Expression.Property(source, property)));
        }
    }

    private static bool IsColumn(Type type) => type.IsValueType || type == typeof(string) || type == typeof(byte[]);

    private static bool IsSettable(PropertyInfo property, Type type) =>
        property.DeclaringType?.IsAssignableFrom(type) is true
        && property.GetIndexParameters().Length == 0
        && property is { CanRead: true, CanWrite: true };
}
