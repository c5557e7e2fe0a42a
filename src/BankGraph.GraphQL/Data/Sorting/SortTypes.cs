using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Members;
using BankGraph.GraphQL.Data.Paging;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Sorting;

/// <summary>Makes the orders of one schema, and the input objects that clients write.</summary>
internal sealed class SortTypes
{
    private readonly Dictionary<Type, Sort> _objects = [];

    /// <exception cref="SchemaException">The rows are no objects.</exception>
    public Sort Of(SchemaBuilder schema, Type rowType) =>
        schema.FindScalar(rowType) is null && schema.NamedOutputType(rowType) is ComplexType type
            ? Of(schema, type, rowType)
            : throw new SchemaException($"A list of `{rowType.Name}` cannot be ordered: it is not made of objects.");

    private Sort Of(SchemaBuilder schema, ComplexType type, Type rowType)
    {
        if (_objects.TryGetValue(rowType, out var existing)) return existing;
        var name = $"{type.Name}SortInput";
        var sort = new Sort(schema.GetOrAdd(name, () => new InputObjectType(name)));
        _objects.Add(rowType, sort);

        // As with filters: only then is it known who may see the objects behind the members.
        schema.Defer(() => schema.Defer(() => Fill(schema, sort, type, rowType)));
        return sort;
    }

    private void Fill(SchemaBuilder schema, Sort sort, ComplexType type, Type rowType)
    {
        var direction = Directions(schema);
        foreach (var member in QueryMember.Of(schema, type, rowType))
        {
            if (IsKey(schema, member.Type.Type))
            {
                Add(schema, sort, member, direction, null);
            }
            else if (QueryMember.ObjectOf(schema, member.Type) is { } behind
                && QueryMember.Of(schema, behind, member.Type.Type).Any(inner => IsKey(schema, inner.Type.Type)))
            {
                var nested = Of(schema, behind, member.Type.Type);
                Add(schema, sort, member, nested.Type, nested);
            }
        }
    }

    private static void Add(SchemaBuilder schema, Sort sort, QueryMember member, IType type, Sort? nested)
    {
        var field = new InputField(member.Field.Name, type);
        CostDirective.Apply(schema, field, schema.CostDefaults?.Sorting.DefaultSortOperationCost);
        sort.Type.Fields.Add(field);
        sort.Add(member, nested);
    }

    // A page has to be able to follow the key.
    private static bool IsKey(SchemaBuilder schema, Type type) =>
        (type.IsEnum || schema.FindScalar(type) is not null)
        && Comparison.IsOrdered(type)
        && CursorValue.IsSupported(type);

    private static EnumType Directions(SchemaBuilder schema) => schema.GetOrAdd("SortEnumType", () =>
    {
        var type = new EnumType("SortEnumType", "Which end of an order comes first.");
        type.Add(new EnumValue("ASC", SortDirection.Asc) { Description = "Small before large." });
        type.Add(new EnumValue("DESC", SortDirection.Desc) { Description = "Large before small." });
        return type;
    });
}
