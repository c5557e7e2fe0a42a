using System.Text.Json;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>The input objects of operations, with Hot Chocolate's names.</summary>
internal static class OperationTypes
{
    private const double ComparisonCost = 10;
    private const double SearchCost = 20;

    private static readonly string[] Orders = ["gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    /// <summary>The operations of a scalar or enum; null when its values cannot be compared.</summary>
    public static InputObjectType? Of(SchemaBuilder schema, Type type)
    {
        if (type == typeof(char) || type == typeof(JsonElement)) return null;
        var leaf = schema.NamedInputType(type);
        return Of(schema, leaf, input =>
        {
            if (type == typeof(string)) AddText(input, leaf);
            else if (type == typeof(bool)) AddEquality(input, leaf);
            else AddMembership(input, leaf, leaf is EnumType ? new NonNullType(leaf) : leaf);
            if (leaf is EnumType || type == typeof(string) || type == typeof(bool)) return;

            // Stores keep addresses as text, and so can order them.
            if (!Comparison.IsOrdered(type) && type != typeof(Uri)) return;
            foreach (var name in Orders) Add(input, name, leaf);
        });
    }

    public static InputObjectType OfId(SchemaBuilder schema)
    {
        var id = schema.FindType("ID") ?? throw new SchemaException("The schema has no ID.");
        return Of(schema, id, input => AddMembership(input, id, id));
    }

    /// <summary>The operations of a list of what a filter filters.</summary>
    public static InputObjectType List(SchemaBuilder schema, Filter element)
    {
        var prefix = element is ObjectFilter ? "ListFilterInputTypeOf" : "List";
        return schema.GetOrAdd(prefix + element.Type.Name, () =>
        {
            var input = new InputObjectType(prefix + element.Type.Name);
            Add(input, "all", element.Type);
            Add(input, "none", element.Type);
            Add(input, "some", element.Type);
            Add(input, "any", schema.NamedInputType(typeof(bool)));
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
        CostDirective.Register(schema);
        var name = $"{WordOf(leaf.Name)}OperationFilterInput";
        return schema.GetOrAdd(name, () =>
        {
            var input = new InputObjectType(name);
            fill(input);
            return input;
        });
    }

    private static void AddEquality(InputObjectType input, IType leaf)
    {
        Add(input, "eq", leaf);
        Add(input, "neq", leaf);
    }

    private static void AddMembership(InputObjectType input, IType leaf, IType element)
    {
        AddEquality(input, leaf);
        Add(input, "in", new ListType(element));
        Add(input, "nin", new ListType(element));
    }

    private static void AddText(InputObjectType input, IType leaf)
    {
        AddCombinators(input);
        AddEquality(input, leaf);
        Add(input, "contains", leaf, SearchCost);
        Add(input, "ncontains", leaf, SearchCost);
        Add(input, "in", new ListType(leaf));
        Add(input, "nin", new ListType(leaf));
        Add(input, "startsWith", leaf, SearchCost);
        Add(input, "nstartsWith", leaf, SearchCost);
        Add(input, "endsWith", leaf, SearchCost);
        Add(input, "nendsWith", leaf, SearchCost);
    }

    private static void Add(InputObjectType input, string name, IType type, double cost = ComparisonCost)
    {
        var field = new InputField(name, type);
        field.Directives.Add(CostDirective.Create(cost));
        input.Fields.Add(field);
    }

    // UUID and URL are words in a name: Uuid and Url.
    private static string WordOf(string name) =>
        name.Length > 1 && name.All(char.IsUpper) ? name[0] + name[1..].ToLowerInvariant() : name;
}
