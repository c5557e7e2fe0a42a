using System.Linq.Expressions;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Members;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>Makes the filters of one schema, and the input objects that clients write.</summary>
internal sealed class FilterTypes
{
    private readonly Dictionary<Type, ObjectFilter> _objects = [];

    /// <exception cref="SchemaException">The rows are no objects.</exception>
    public ObjectFilter Of(SchemaBuilder schema, Type rowType) =>
        schema.FindScalar(rowType) is null && schema.NamedOutputType(rowType) is ComplexType type
            ? Of(schema, type, rowType)
            : throw new SchemaException($"A list of `{rowType.Name}` cannot be filtered: it is not made of objects.");

    private ObjectFilter Of(SchemaBuilder schema, ComplexType type, Type rowType)
    {
        if (_objects.TryGetValue(rowType, out var existing)) return existing;
        var name = $"{type.Name}FilterInput";
        var filter = new ObjectFilter(schema.GetOrAdd(name, () => new InputObjectType(name)));
        _objects.Add(rowType, filter);
        OperationTypes.AddCombinators(filter.Type);

        // Once the object has its fields, the objects behind them are known; once those have theirs, it is known who
        // may see them.
        schema.Defer(() => schema.Defer(() => Fill(schema, filter, type, rowType)));
        return filter;
    }

    private void Fill(SchemaBuilder schema, ObjectFilter filter, ComplexType type, Type rowType)
    {
        foreach (var member in QueryMember.Of(schema, type, rowType))
        {
            if (Create(schema, member, type, member.Type) is not { } part) continue;
            filter.Add(member, part);
            filter.Type.Fields.Add(new InputField(member.Field.Name, part.Type));
        }
    }

    private Filter? Create(SchemaBuilder schema, QueryMember member, ComplexType owner, ClrType type)
    {
        var input = member.Mapping?.InputType ?? type.Type;
        if (member.Field.Type.NamedType is ScalarType { Name: "ID" } && type.Element is null)
        {
            return CreateId(schema, member, owner, type);
        }

        if (input.IsEnum || schema.FindScalar(input) is not null)
        {
            return CreateOperations(schema, member, type, input);
        }

        if (type.Element is not { } element)
        {
            return QueryMember.ObjectOf(schema, type) is { } nested ? Of(schema, nested, type.Type) : null;
        }

        // Bytes are one value to a store, not a list.
        return element.Type != typeof(byte) && Create(schema, member, owner, element) is { } part
            ? new ListFilter(OperationTypes.List(schema, part), FieldMiddlewares.RuntimeType(element), part)
            : null;
    }

    private static OperationFilter? CreateOperations(
        SchemaBuilder schema, QueryMember member, ClrType type, Type input)
    {
        var operandType = FieldMiddlewares.RuntimeType(type);
        if (!HasEquality(operandType) || OperationTypes.Of(schema, input) is not { } operations) return null;
        var convert = member.Mapping?.Convert ?? (value => RuntimeValues.Convert(value, type.Type, null));
        return new OperationFilter(operations, operandType, type.IsNullable, convert);
    }

    private static OperationFilter CreateId(
        SchemaBuilder schema, QueryMember member, ComplexType owner, ClrType type)
    {
        var named = member.Property.GetCustomAttributes(typeof(IDAttribute), inherit: true);
        var typeName = named is [IDAttribute { TypeName: { } given }, ..] ? given : owner.Name;
        return new OperationFilter(
            OperationTypes.OfId(schema),
            FieldMiddlewares.RuntimeType(type),
            type.IsNullable,
            id => schema.NodeIds.Parse((string)id, typeName, type.Type));
    }

    private static bool HasEquality(Type type)
    {
        try
        {
            Expression.Equal(Expression.Parameter(type), Expression.Parameter(type));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
