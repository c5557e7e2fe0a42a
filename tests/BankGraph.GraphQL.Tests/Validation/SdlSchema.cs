using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>
/// Makes a schema of its printed form. Nothing in it can be resolved until somebody gives its fields resolvers. Without
/// a schema definition, root types are found by their usual names. A scalar of its own takes any literal, except that
/// <c>Decimal</c> is the engine's.
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
    private readonly Func<ScalarTypeDefinitionNode, ScalarType> _createScalar;

    private SdlSchema(Func<ScalarTypeDefinitionNode, ScalarType> createScalar) => _createScalar = createScalar;

    /// <summary>Reads a schema whose own scalars are made by a function, or take anything.</summary>
    public static Schema Build(string sdl, Func<ScalarTypeDefinitionNode, ScalarType>? createScalar = null) =>
        new SdlSchema(createScalar ?? CreateScalar).Read(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

    private Schema Read(DocumentNode document)
    {
        foreach (var scalar in (string[])["String", "Int", "Float", "Boolean", "ID"]) Add(_builder.FindType(scalar)!);
        Introspection.AddTypes(_builder);
        foreach (var name in IntrospectionTypes) Add(_builder.FindType(name)!);
        _directives.AddRange(SpecifiedDirectives.Create(Find<ScalarType>("String"), Find<ScalarType>("Boolean")));

        // Empty shells first: types may refer to each other in circles.
        foreach (var definition in document.Definitions) AddShell(definition);
        foreach (var definition in document.Definitions) Fill(definition);
        var root = document.Definitions.OfType<SchemaDefinitionNode>().SingleOrDefault();
        var schema = new Schema(
            FindRoot(root, OperationType.Query) ?? throw new SchemaException("A schema needs a query type."),
            FindRoot(root, OperationType.Mutation),
            FindRoot(root, OperationType.Subscription),
            _types.Values,
            _directives)
        {
            Description = root?.Description?.Value,
            AppliedDirectives = root?.Directives ?? [],
        };
        Introspection.AddFields(_builder, schema);
        SchemaValidator.Validate(schema);
        return schema;
    }

    private ObjectType? FindRoot(SchemaDefinitionNode? schema, OperationType operation)
    {
        var name = schema is null
            ? operation.ToString()
            : schema.OperationTypes.FirstOrDefault(root => root.Operation == operation)?.Type.Name.Value;
        return name is null ? null : _types.GetValueOrDefault(name) as ObjectType;
    }

    private void AddShell(IDefinitionNode definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinitionNode scalar:
                Add(Annotated(_createScalar(scalar), scalar));
                break;
            case ObjectTypeDefinitionNode type:
                Add(Annotated(new ObjectType(type.Name.Value, type.Description?.Value), type));
                break;
            case InterfaceTypeDefinitionNode type:
                Add(Annotated(new InterfaceType(type.Name.Value, type.Description?.Value), type));
                break;
            case UnionTypeDefinitionNode union:
                Add(Annotated(new UnionType(union.Name.Value, union.Description?.Value), union));
                break;
            case EnumTypeDefinitionNode names:
                Add(Annotated(new EnumType(names.Name.Value, names.Description?.Value), names));
                break;
            case InputObjectTypeDefinitionNode input:
                var created = new InputObjectType(input.Name.Value, input.Description?.Value)
                {
                    IsOneOf = input.Has("oneOf"),
                };
                Add(Annotated(created, input));
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
                foreach (var value in node.Values) Find<EnumType>(node.Name.Value).Add(Create(value));
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
        var field = new OutputField(node.Name.Value, Resolve(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = node.DeprecationReason(),
            Cost = SdlCost.WeightOf(node.Directives),
            ListSize = SdlCost.ListSizeOf(node.Directives),
        };
        field.Directives.AddRange(node.OtherDirectives());
        AddInputs(field.Arguments, node.Arguments);
        return field;
    }

    private static EnumValue Create(EnumValueDefinitionNode node)
    {
        var value = new EnumValue(node.Name.Value, node.Name.Value)
        {
            Description = node.Description?.Value,
            DeprecationReason = node.DeprecationReason(),
        };
        value.Directives.AddRange(node.OtherDirectives());
        return value;
    }

    private static DirectiveType Create(DirectiveDefinitionNode node) =>
        new(node.Name.Value, [.. node.Locations.Select(location => location.Value)])
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
        };

    private void AddInputs(FieldCollection<InputField> fields, IEnumerable<InputValueDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            var field = new InputField(node.Name.Value, Resolve(node.Type))
            {
                DefaultValue = node.DefaultValue,
                Description = node.Description?.Value,
                DeprecationReason = node.DeprecationReason(),
                Cost = SdlCost.WeightOf(node.Directives),
            };
            field.Directives.AddRange(node.OtherDirectives());
            fields.Add(field);
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

    private static NamedType Annotated(NamedType type, IHasDirectives node)
    {
        type.Directives.AddRange(node.OtherDirectives());
        type.Cost = SdlCost.WeightOf(node.Directives);
        return type;
    }

    private static ScalarType CreateScalar(ScalarTypeDefinitionNode node) =>
        node.Name.Value == "Decimal" ? new DecimalType() : new AnythingType(node);

    private sealed class AnythingType : ScalarType<string>
    {
        public AnythingType(ScalarTypeDefinitionNode node) : base(node.Name.Value, node.Description?.Value) =>
            SpecifiedBy = node.SpecifiedBy() is { } url ? new Uri(url) : null;

        public override void Write(JsonBuffer writer, string value) => writer.WriteString(value);

        protected override bool TryRead(InputValue value, out string result)
        {
            result = value.GetText();
            return true;
        }
    }
}
