using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>The directive of the cost specification that bounds a list.</summary>
internal static class ListSizeDirective
{
    /// <summary>Bounds a field, and writes the directive on it.</summary>
    /// <param name="schema">The schema being built.</param>
    /// <param name="field">The field.</param>
    /// <param name="size">The bounds.</param>
    /// <param name="requireOne">What the directive says of slicing arguments.</param>
    public static void Apply(SchemaBuilder schema, OutputField field, ListSize size, bool requireOne)
    {
        field.ListSize = size;
        field.Directives.Insert(0, Create(size, requireOne));
        Register(schema);
    }

    private static DirectiveNode Create(ListSize size, bool requireOne)
    {
        var arguments = new List<ArgumentNode>();
        if (size.AssumedSize is { } assumed) arguments.Add(Argument("assumedSize", new IntValueNode(assumed)));
        if (size.SlicingArguments.Count > 0) arguments.Add(Argument("slicingArguments", Names(size.SlicingArguments)));
        if (size.SlicingArgumentDefault is { } number)
        {
            arguments.Add(Argument("slicingArgumentDefaultValue", new IntValueNode(number)));
        }

        if (size.SizedFields.Count > 0) arguments.Add(Argument("sizedFields", Names(size.SizedFields)));
        arguments.Add(Argument("requireOneSlicingArgument", new BooleanValueNode(requireOne)));
        return new DirectiveNode(new NameNode("listSize"), arguments);
    }

    private static void Register(SchemaBuilder schema)
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
