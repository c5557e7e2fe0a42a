using System.Globalization;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>The directives of the cost specification.</summary>
internal static class CostDirective
{
    public static DirectiveNode Create(double weight) => new(
        new NameNode("cost"),
        [new ArgumentNode(new NameNode("weight"), new StringValueNode(weight.ToString(CultureInfo.InvariantCulture)))]);

    public static void Register(SchemaBuilder schema)
    {
        var text = schema.NamedOutputType(typeof(string));
        var cost = new DirectiveType(
            "cost", ["SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "ENUM", "INPUT_FIELD_DEFINITION"])
        {
            Description = "What resolving it costs, for cost analysis.",
        };
        cost.Arguments.Add(new InputField("weight", new NonNullType(text)));
        schema.AddDirective(cost);
    }
}
