using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>
/// Makes a schema of its printed form, good for validation only: nothing can be resolved. Root types are found by their
/// usual names. A scalar of its own takes any literal, except that <c>Decimal</c> is the engine's.
/// </summary>
internal sealed class SdlSchema
{
    private static readonly string[] IntrospectionTypes =
    [
        "__Schema", "__Type", "__Field", "__InputValue", "__EnumValue", "__Directive", "__TypeKind",
        "__DirectiveLocation",
    ];

    private readonly SchemaBuilder _builder = new(new SchemaConfiguration());
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<DirectiveType> _directives = [];

    private SdlSchema() { }

    public static Schema Build(string sdl) => new SdlSchema().Read(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    private Schema Read(DocumentNode document)
    {
        foreach (var scalar in (string[])["String", "Int", "Float", "Boolean", "ID"]) Add(_builder.FindType(scalar)!);
        Introspection.AddTypes(_builder);
        foreach (var name in IntrospectionTypes) Add(_builder.FindType(name)!);
        _directives.AddRange(SpecifiedDirectives.Create(Find<ScalarType>("String"), Find<ScalarType>("Boolean")));

        // Empty shells first: types may refer to each other in circles.
        foreach (var definition in document.Definitions) AddShell(definition);
        foreach (var definition in document.Definitions) Fill(definition);
        var schema = new Schema(
            Find<ObjectType>("Query"),
            _types.GetValueOrDefault("Mutation") as ObjectType,
            _types.GetValueOrDefault("Subscription") as ObjectType,
            _types.Values,
            _directives);
        Introspection.AddFields(_builder, schema);
        SchemaValidator.Validate(schema);
        return schema;
    }

    private void AddShell(IDefinitionNode definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinitionNode { Name.Value: "Decimal" }:
                Add(new DecimalType());
                break;
            case ScalarTypeDefinitionNode scalar:
                Add(new AnythingType(scalar.Name.Value));
                break;
            case ObjectTypeDefinitionNode type:
                Add(new ObjectType(type.Name.Value));
                break;
            case InterfaceTypeDefinitionNode type:
                Add(new InterfaceType(type.Name.Value));
                break;
            case UnionTypeDefinitionNode union:
                Add(new UnionType(union.Name.Value));
                break;
            case EnumTypeDefinitionNode names:
                Add(new EnumType(names.Name.Value));
                break;
            case InputObjectTypeDefinitionNode input:
                Add(new InputObjectType(input.Name.Value)
                {
                    IsOneOf = input.Directives.Any(directive => directive.Name.Value == "oneOf"),
                });
                break;
            case DirectiveDefinitionNode directive:
                _directives.Add(Create(directive));
                break;
        }
    }

    private void Fill(IDefinitionNode definition)
    {
        switch (definition)
        {
            case IComplexTypeNode node:
                var type = Find<ComplexType>(node.Name.Value);
                type.Interfaces.AddRange(node.Interfaces.Select(name => Find<InterfaceType>(name.Name.Value)));
                foreach (var field in node.Fields) SchemaBuilder.AddField(type, Create(field));
                break;
            case UnionTypeDefinitionNode node:
                Find<UnionType>(node.Name.Value).Members
                    .AddRange(node.Types.Select(name => Find<ObjectType>(name.Name.Value)));
                break;
            case EnumTypeDefinitionNode node:
                foreach (var value in node.Values)
                {
                    Find<EnumType>(node.Name.Value).Add(new EnumValue(value.Name.Value, value.Name.Value));
                }

                break;
            case InputObjectTypeDefinitionNode node:
                AddInputs(Find<InputObjectType>(node.Name.Value).Fields, node.Fields);
                break;
            case DirectiveDefinitionNode node:
                AddInputs(_directives.Single(directive => directive.Name == node.Name.Value).Arguments, node.Arguments);
                break;
        }
    }

    private OutputField Create(FieldDefinitionNode node)
    {
        var field = new OutputField(node.Name.Value, Resolve(node.Type));
        AddInputs(field.Arguments, node.Arguments);
        return field;
    }

    private static DirectiveType Create(DirectiveDefinitionNode node) =>
        new(node.Name.Value, [.. node.Locations.Select(location => location.Value)])
        {
            IsRepeatable = node.IsRepeatable,
        };

    private void AddInputs(FieldCollection<InputField> fields, IEnumerable<InputValueDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            fields.Add(new InputField(node.Name.Value, Resolve(node.Type)) { DefaultValue = node.DefaultValue });
        }
    }

    private IType Resolve(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        _ => _types[node.NamedType().Name.Value],
    };

    private void Add(NamedType type) => _types.Add(type.Name, type);

    private T Find<T>(string name) where T : NamedType => (T)_types[name];

    private sealed class AnythingType(string name) : ScalarType<string>(name)
    {
        public override void Write(JsonBuffer writer, string value) => writer.WriteString(value);

        protected override bool TryRead(InputValue value, out string result)
        {
            result = value.GetText();
            return true;
        }
    }
}
