using System.Globalization;
using System.Reflection;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// The directive of the cost specification that gives a weight to a field, an argument, an input field or a type.
/// </summary>
internal static class CostDirective
{
    /// <summary>Gives a field its weight, and writes the directive on it; null leaves it as it is.</summary>
    public static void Apply(SchemaBuilder schema, OutputField field, double? weight)
    {
        if (weight is not { } known) return;
        field.Cost = known;
        Write(schema, field.Directives, known);
    }

    /// <inheritdoc cref="Apply(SchemaBuilder, OutputField, double?)" />
    public static void Apply(SchemaBuilder schema, InputField field, double? weight)
    {
        if (weight is not { } known) return;
        field.Cost = known;
        Write(schema, field.Directives, known);
    }

    /// <summary>Gives a type the weight that its C# type says; the directive stands on no other kind of type.</summary>
    public static void Apply(SchemaBuilder schema, NamedType type, MemberInfo source)
    {
        if (type is not (ObjectType or EnumType or ScalarType) || type.Cost is not null) return;
        if (WeightOf(source) is not { } weight) return;
        type.Cost = weight;
        Write(schema, type.Directives, weight);
    }

    /// <summary>The weight that a C# member, parameter or type says; null when it says none.</summary>
    public static double? WeightOf(ICustomAttributeProvider source) =>
        source.GetCustomAttributes(typeof(CostAttribute), inherit: true) is [CostAttribute cost, ..]
            ? cost.Weight
            : null;

    private static void Write(SchemaBuilder schema, List<DirectiveNode> directives, double weight)
    {
        var text = new StringValueNode(weight.ToString(CultureInfo.InvariantCulture));
        directives.Add(new DirectiveNode(new NameNode("cost"), [new ArgumentNode(new NameNode("weight"), text)]));
        Register(schema);
    }

    private static void Register(SchemaBuilder schema)
    {
        var cost = new DirectiveType(
            "cost", ["SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM", "INPUT_FIELD_DEFINITION"])
        {
            Description = "What resolving it costs, for cost analysis.",
        };
        cost.Arguments.Add(new InputField("weight", new NonNullType(schema.NamedOutputType(typeof(string)))));
        schema.AddDirective(cost);
    }
}
