using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>The introspection types (section 4.2).</summary>
internal static class Introspection
{
    public static void AddTypes(SchemaBuilder builder)
    {
        var kinds = Enum(builder, "__TypeKind", System.Enum.GetValues<TypeKind>()
            .Select(kind => (NamingConventions.EnumValue(kind.ToString()), (object)kind)));
        var locations = Enum(
            builder, "__DirectiveLocation", DirectiveLocations.All.Select(name => (name, (object)name)));
        var schema = Object<Schema>(builder, "__Schema");
        var type = Object<IType>(builder, "__Type");
        var field = Object<OutputField>(builder, "__Field");
        var input = Object<InputField>(builder, "__InputValue");
        var value = Object<EnumValue>(builder, "__EnumValue");
        var directive = Object<DirectiveType>(builder, "__Directive");
        var text = new NonNullType(builder.Specified("String"));
        var flag = new NonNullType(builder.Specified("Boolean"));

        FillSchema(schema, type, directive, text);
        FillType(builder, type, field, input, value, kinds);
        FillField(builder, field, input, type, text, flag);
        FillInputValue(input, type, text, flag);
        Add(value, "name", text, (EnumValue item) => item.Name);
        Add(value, "description", text.Nullable(), (EnumValue item) => item.Description);
        Add(value, "isDeprecated", flag, (EnumValue item) => item.DeprecationReason is not null);
        Add(value, "deprecationReason", text.Nullable(), (EnumValue item) => item.DeprecationReason);
        Add(directive, "name", text, (DirectiveType item) => item.Name);
        Add(directive, "description", text.Nullable(), (DirectiveType item) => item.Description);
        Add(directive, "isRepeatable", flag, (DirectiveType item) => item.IsRepeatable);
        Add(directive, "locations", ListOf(locations), (DirectiveType item) => item.Locations);
        AddFiltered<DirectiveType, InputField>(
            builder, directive, "args", ListOf(input), item => item.Arguments, Deprecation);
    }

    public static void AddFields(SchemaBuilder builder, Schema schema)
    {
        var schemaType = (ObjectType)schema.Types.First(type => type.Name == "__Schema");
        var typeType = (ObjectType)schema.Types.First(type => type.Name == "__Type");
        var text = new NonNullType(builder.Specified("String"));
        schema.SchemaField = new OutputField("__schema", new NonNullType(schemaType))
        {
            DeclaringType = schema.QueryType,
            Resolver = context => new ValueTask<object?>(context.Schema),
        };
        schema.TypeField = new OutputField("__type", typeType)
        {
            DeclaringType = schema.QueryType,
            Resolver = context => new ValueTask<object?>(
                context.Schema.TryGetType(context.ArgumentValue<string>("name"), out var found) ? found : null),
        };
        schema.TypeField.Arguments.Add(new InputField("name", text) { RuntimeType = typeof(string) });
        schema.TypeNameField = new OutputField("__typename", text);
    }

    private static void FillSchema(ObjectType schema, ObjectType type, ObjectType directive, IType text)
    {
        Add(schema, "description", text.Nullable(), (Schema item) => item.Description);
        Add(schema, "types", ListOf(type), (Schema item) => item.Types);
        Add(schema, "queryType", new NonNullType(type), (Schema item) => item.QueryType);
        Add(schema, "mutationType", type, (Schema item) => item.MutationType);
        Add(schema, "subscriptionType", type, (Schema item) => item.SubscriptionType);
        Add(schema, "directives", ListOf(directive), (Schema item) => item.Directives);
    }

    private static void FillType(
        SchemaBuilder builder, ObjectType type, ObjectType field, ObjectType input, ObjectType value, EnumType kinds)
    {
        var text = builder.Specified("String");
        Add(type, "kind", new NonNullType(kinds), (IType item) => item.Kind);
        Add(type, "name", text, (IType item) => (item as NamedType)?.Name);
        Add(type, "description", text, (IType item) => (item as NamedType)?.Description);
        Add(type, "specifiedByURL", text, (IType item) => (item as ScalarType)?.SpecifiedBy?.OriginalString);
        AddFiltered<IType, OutputField>(
            builder, type, "fields", ListOf(field).Nullable(), item => (item as ComplexType)?.Fields, Deprecation);
        Add(type, "interfaces", ListOf(type).Nullable(), (IType item) => (item as ComplexType)?.Interfaces);
        type.Fields.AddOrReplace(new OutputField("possibleTypes", ListOf(type).Nullable())
        {
            DeclaringType = type,
            Resolver = context => new ValueTask<object?>(context.Parent<IType>() is InterfaceType or UnionType
                ? context.Schema.GetPossibleTypes(context.Parent<NamedType>())
                : null),
        });
        AddFiltered<IType, EnumValue>(
            builder, type, "enumValues", ListOf(value).Nullable(), item => (item as EnumType)?.Values, Deprecation);
        AddFiltered<IType, InputField>(
            builder,
            type,
            "inputFields",
            ListOf(input).Nullable(),
            item => (item as InputObjectType)?.Fields,
            Deprecation);
        Add(type, "ofType", type, (IType item) => item switch
        {
            ListType list => list.ElementType,
            NonNullType nonNull => nonNull.NullableType,
            _ => null,
        });
        var flag = builder.Specified("Boolean");
        Add(type, "isOneOf", flag, (IType item) => (item as InputObjectType)?.IsOneOf);
    }

    private static void FillField(
        SchemaBuilder builder, ObjectType field, ObjectType input, ObjectType type, IType text, IType flag)
    {
        Add(field, "name", text, (OutputField item) => item.Name);
        Add(field, "description", text.Nullable(), (OutputField item) => item.Description);
        AddFiltered<OutputField, InputField>(
            builder, field, "args", ListOf(input), item => item.Arguments, Deprecation);
        Add(field, "type", new NonNullType(type), (OutputField item) => item.Type);
        Add(field, "isDeprecated", flag, (OutputField item) => item.DeprecationReason is not null);
        Add(field, "deprecationReason", text.Nullable(), (OutputField item) => item.DeprecationReason);
    }

    private static void FillInputValue(ObjectType input, ObjectType type, IType text, IType flag)
    {
        Add(input, "name", text, (InputField item) => item.Name);
        Add(input, "description", text.Nullable(), (InputField item) => item.Description);
        Add(input, "type", new NonNullType(type), (InputField item) => item.Type);
        Add(input, "defaultValue", text.Nullable(), (InputField item) => item.DefaultValue?.ToString());
        Add(input, "isDeprecated", flag, (InputField item) => item.DeprecationReason is not null);
        Add(input, "deprecationReason", text.Nullable(), (InputField item) => item.DeprecationReason);
    }

    private static string? Deprecation(object member) => member switch
    {
        OutputField field => field.DeprecationReason,
        InputField input => input.DeprecationReason,
        EnumValue value => value.DeprecationReason,
        _ => null,
    };

    private static void AddFiltered<TParent, TItem>(
        SchemaBuilder builder,
        ObjectType type,
        string name,
        IType fieldType,
        Func<TParent, IEnumerable<TItem>?> read,
        Func<object, string?> deprecation) where TItem : class
    {
        var field = new OutputField(name, fieldType)
        {
            Resolver = context =>
            {
                var all = context.ArgumentValue<bool?>("includeDeprecated") is true;
                return new ValueTask<object?>(read(context.Parent<TParent>())
                    ?.Where(item => all || deprecation(item) is null).ToArray());
            },
        };
        field.Arguments.Add(new InputField("includeDeprecated", new NonNullType(builder.Specified("Boolean")))
        {
            DefaultValue = new BooleanValueNode(false),
            RuntimeType = typeof(bool),
        });
        SchemaBuilder.AddField(type, field);
    }

    private static void Add<TParent, TValue>(
        ObjectType type, string name, IType fieldType, Func<TParent, TValue> read) =>
        SchemaBuilder.AddField(type, name, fieldType, read);

    private static IType ListOf(NamedType type) => new NonNullType(new ListType(new NonNullType(type)));

    private static ObjectType Object<T>(SchemaBuilder builder, string name) =>
        builder.GetOrAdd(name, () => new ObjectType(name) { IsBuiltIn = true, RuntimeType = typeof(T) });

    private static EnumType Enum(SchemaBuilder builder, string name, IEnumerable<(string Name, object Value)> values)
    {
        var type = builder.GetOrAdd(name, () => new EnumType(name) { IsBuiltIn = true });
        foreach (var (valueName, value) in values) type.Add(new EnumValue(valueName, value));
        return type;
    }
}
