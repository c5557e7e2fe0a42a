using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>The directive of the cost specification that bounds a list.</summary>
internal static class ListSizeDirective
{
    public static DirectiveNode Create(ListSize size, bool requireOneSlicingArgument) => new(
        new NameNode("listSize"),
        [
            Argument("assumedSize", new IntValueNode(size.AssumedSize)),
            Argument("slicingArguments", Names(size.SlicingArguments)),
            .. size.SlicingArgumentDefault is { } number
                ? [Argument("slicingArgumentDefaultValue", new IntValueNode(number))]
                : Array.Empty<ArgumentNode>(),
            Argument("sizedFields", Names(size.SizedFields)),
            Argument("requireOneSlicingArgument", new BooleanValueNode(requireOneSlicingArgument)),
        ]);

    public static void Register(SchemaBuilder schema)
    {
        var number = schema.NamedOutputType(typeof(int));
        var names = new ListType(new NonNullType(schema.NamedOutputType(typeof(string))));
        var directive = new DirectiveType("listSize", ["FIELD_DEFINITION"])
        {
            Description = "How many items a list yields, for cost analysis.",
        };
        directive.Arguments.Add(new InputField("assumedSize", number));
        directive.Arguments.Add(new InputField("slicingArguments", names));
        directive.Arguments.Add(new InputField("slicingArgumentDefaultValue", number));
        directive.Arguments.Add(new InputField("sizedFields", names));
        directive.Arguments.Add(new InputField(
            "requireOneSlicingArgument", new NonNullType(schema.NamedOutputType(typeof(bool))))
        {
            DefaultValue = new BooleanValueNode(true),
        });
        schema.AddDirective(directive);
    }

    private static ArgumentNode Argument(string name, IValueNode value) => new(new NameNode(name), value);

    private static ListValueNode Names(IEnumerable<string> names) =>
        new([.. names.Select(name => new StringValueNode(name))]);
}
