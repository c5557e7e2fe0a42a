using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Members;

/// <summary>A field that a query can be asked about: one that is read from a property of the row.</summary>
internal sealed record QueryMember(OutputField Field, PropertyInfo Property, MemberMapping? Mapping)
{
    /// <summary>The C# type that the store is asked for, with its nullability.</summary>
    public ClrType Type { get; } = Mapping is null
        ? ClrType.Of(Property)
        : ClrType.Of(
            Mapping.Stored.ReturnType, !Mapping.Stored.ReturnType.IsValueType && ClrType.Of(Property).IsNullable);

    /// <summary>Reads the member of a row.</summary>
    public Expression Read(Expression row) => Mapping?.Read(row, Property) ?? Expression.Property(row, Property);

    /// <summary>
    /// The fields in their order. Whoever may not read a field may not find out about it by filtering or ordering
    /// either, so guarded fields are left out; and so are those that something else than the property gives.
    /// </summary>
    public static IEnumerable<QueryMember> Of(SchemaBuilder schema, ComplexType type, Type rowType)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsAuthorized || field.Member is not PropertyInfo property) continue;
            if (property.DeclaringType?.IsAssignableFrom(rowType) is not true) continue;
            if (property.GetMethod is { IsStatic: true } || ClrType.Of(property).IsAwaitable) continue;
            if (schema.Conventions.IsIgnored(property)) continue;
            var mapping = schema.Conventions.Find(property);

            // Without a setter of any kind it is computed, and no store knows it.
            if (mapping is null && property.SetMethod is null) continue;
            yield return new QueryMember(field, property, mapping);
        }
    }

    /// <summary>
    /// The type behind a member that is an object; null when it is none, or one whose objects not every caller may see.
    /// </summary>
    public static ComplexType? ObjectOf(SchemaBuilder schema, ClrType type)
    {
        var isObject = !type.Type.IsEnum && schema.FindScalar(type.Type) is null && type.Element is null
            && !type.Is(typeof(KeyValuePair<,>)) && type.Type != typeof(object);
        return isObject && schema.NamedOutputType(type.Type) is ComplexType found
            && found is not ObjectType { Access: not null } ? found : null;
    }
}
