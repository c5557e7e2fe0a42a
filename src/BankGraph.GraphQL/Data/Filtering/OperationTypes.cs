using System.Text.Json;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>The input objects of operations, with Hot Chocolate's names.</summary>
internal static class OperationTypes
{
    private static readonly string[] Orders = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    /// <summary>The operations of a scalar or enum; null when its values cannot be compared.</summary>
    public static InputObjectType? Of(SchemaBuilder schema, Type type)
    {
        if (type == typeof(char) || type == typeof(JsonElement)) return null;
        var leaf = schema.NamedInputType(type);
        return Of(schema, leaf, input =>
        {
            if (type == typeof(string)) AddText(schema, input, leaf);
            else if (type == typeof(bool)) AddEquality(schema, input, leaf);
            else AddMembership(schema, input, leaf, leaf is EnumType ? new NonNullType(leaf) : leaf);
            if (leaf is EnumType || type == typeof(string) || type == typeof(bool)) return;

            // Stores keep addresses as text, and so can order them.
            if (!Comparison.IsOrdered(type) && type != typeof(Uri)) return;
            foreach (var name in Orders) Add(schema, input, name, leaf);
        });
    }

    public static InputObjectType OfId(SchemaBuilder schema)
    {
        var id = schema.FindType("ID") ?? throw new SchemaException("The schema has no ID.");
        return Of(schema, id, input => AddMembership(schema, input, id, id));
    }

    /// <summary>The operations of a list of what a filter filters.</summary>
    public static InputObjectType List(SchemaBuilder schema, Filter element)
    {
        var prefix = element is ObjectFilter ? "ListFilterInputTypeOf" : "List";
        return schema.GetOrAdd(prefix + element.Type.Name, () =>
        {
            var input = new InputObjectType(prefix + element.Type.Name);
            Add(schema, input, "all", element.Type);
            Add(schema, input, "none", element.Type);
            Add(schema, input, "some", element.Type);
            Add(schema, input, "any", schema.NamedInputType(typeof(bool)));
            return input;
        });
    }

    public static void AddCombinators(InputObjectType input)
    {
        input.Fields.Add(new InputField("and", new ListType(new NonNullType(input))));
        input.Fields.Add(new InputField("or", new ListType(new NonNullType(input))));
    }

    private static InputObjectType Of(SchemaBuilder schema, NamedType leaf, Action<InputObjectType> fill)
    {
        var name = $"{WordOf(leaf.Name)}OperationFilterInput";
        return schema.GetOrAdd(name, () =>
        {
            var input = new InputObjectType(name);
            fill(input);
            return input;
        });
    }

    private static void AddEquality(SchemaBuilder schema, InputObjectType input, IType leaf)
    {
        Add(schema, input, "eq", leaf);
        Add(schema, input, "neq", leaf);
    }

    private static void AddMembership(SchemaBuilder schema, InputObjectType input, IType leaf, IType element)
    {
        AddEquality(schema, input, leaf);
        Add(schema, input, "in", new ListType(element));
        Add(schema, input, "nin", new ListType(element));
    }

    private static void AddText(SchemaBuilder schema, InputObjectType input, IType leaf)
    {
        AddCombinators(input);
        AddEquality(schema, input, leaf);
        AddSearch(schema, input, "contains", leaf);
        AddSearch(schema, input, "ncontains", leaf);
        Add(schema, input, "in", new ListType(leaf));
        Add(schema, input, "nin", new ListType(leaf));
        AddSearch(schema, input, "startsWith", leaf);
        AddSearch(schema, input, "nstartsWith", leaf);
        AddSearch(schema, input, "endsWith", leaf);
        AddSearch(schema, input, "nendsWith", leaf);
    }

    private static void Add(SchemaBuilder schema, InputObjectType input, string name, IType type) =>
        Add(schema, input, new InputField(name, type), schema.CostDefaults?.Filtering.DefaultFilterOperationCost);

    private static void AddSearch(SchemaBuilder schema, InputObjectType input, string name, IType type)
    {
        var cost = schema.CostDefaults?.Filtering.DefaultExpensiveFilterOperationCost;
        Add(schema, input, new InputField(name, type), cost);
    }

    private static void Add(SchemaBuilder schema, InputObjectType input, InputField field, double? cost)
    {
        CostDirective.Apply(schema, field, cost);
        input.Fields.Add(field);
    }

    // UUID and URL are words in a name: Uuid and Url.
    private static string WordOf(string name) =>
        name.Length > 1 && name.All(char.IsUpper) ? name[0] + name[1..].ToLowerInvariant() : name;
}
