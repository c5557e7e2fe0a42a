using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>Prints a schema in the schema definition language (section 3), types sorted by kind and name.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema as text.</summary>
    public static string Print(Schema schema) => ToDocument(schema).Print(indented: true);

    /// <summary>The schema as a syntax tree, without what the specification defines.</summary>
    public static DocumentNode ToDocument(Schema schema)
    {
        var types = schema.Types.Where(type => !type.IsBuiltIn)
            .OrderBy(Rank).ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(ToNode);
        var directives = schema.Directives.Where(directive => !directive.IsBuiltIn)
            .OrderBy(directive => directive.Name, StringComparer.Ordinal)
            .Select(ToNode);
        return new DocumentNode([ToSchemaNode(schema), .. types, .. directives]);
    }

    // Roots come first, for whoever reads the file from the top.
    private static int Rank(NamedType type) => type switch
    {
        ObjectType { Name: "Query" } => 0,
        ObjectType { Name: "Mutation" } => 1,
        ObjectType { Name: "Subscription" } => 2,
        InterfaceType => 3,
        ObjectType => 4,
        UnionType => 5,
        InputObjectType => 6,
        EnumType => 7,
        _ => 8,
    };

    private static SchemaDefinitionNode ToSchemaNode(Schema schema)
    {
        var operations = new List<OperationTypeDefinitionNode> { Root(OperationType.Query, schema.QueryType) };
        if (schema.MutationType is { } mutation) operations.Add(Root(OperationType.Mutation, mutation));
        if (schema.SubscriptionType is { } subscription) operations.Add(Root(OperationType.Subscription, subscription));
        return new SchemaDefinitionNode(operations, schema.AppliedDirectives, Description(schema.Description));
    }

    private static OperationTypeDefinitionNode Root(OperationType operation, ObjectType type) =>
        new(operation, new NamedTypeNode(new NameNode(type.Name)));

    private static IDefinitionNode ToNode(NamedType type) => type switch
    {
        ObjectType found => new ObjectTypeDefinitionNode(
            Name(type), Interfaces(found), Fields(found), type.Directives, Description(type.Description)),
        InterfaceType found => new InterfaceTypeDefinitionNode(
            Name(type), Interfaces(found), Fields(found), type.Directives, Description(type.Description)),
        UnionType found => new UnionTypeDefinitionNode(
            Name(type), [.. found.Members.Select(Reference)], type.Directives, Description(type.Description)),
        EnumType found => new EnumTypeDefinitionNode(
            Name(type), [.. found.Values.Select(ToNode)], type.Directives, Description(type.Description)),
        InputObjectType found => new InputObjectTypeDefinitionNode(
            Name(type), [.. found.Fields.Select(ToNode)], InputDirectives(found), Description(type.Description)),
        ScalarType found => new ScalarTypeDefinitionNode(
            Name(type), ScalarDirectives(found), Description(type.Description)),
        _ => throw new SchemaException($"`{type.Name}` cannot be printed."),
    };

    private static DirectiveDefinitionNode ToNode(DirectiveType directive) => new(
        new NameNode(directive.Name),
        [.. directive.Locations.Select(location => new NameNode(location))],
        [.. directive.Arguments.Select(ToNode)],
        directive.IsRepeatable,
        Description(directive.Description));

    private static FieldDefinitionNode ToNode(OutputField field) => new(
        new NameNode(field.Name),
        ToNode(field.Type),
        [.. field.Arguments.Select(ToNode)],
        WithDeprecation(field.DeprecationReason, field.Directives),
        Description(field.Description));

    private static InputValueDefinitionNode ToNode(InputField field) => new(
        new NameNode(field.Name),
        ToNode(field.Type),
        field.DefaultValue,
        WithDeprecation(field.DeprecationReason, field.Directives),
        Description(field.Description));

    private static EnumValueDefinitionNode ToNode(EnumValue value) => new(
        new NameNode(value.Name),
        WithDeprecation(value.DeprecationReason, value.Directives),
        Description(value.Description));

    private static ITypeNode ToNode(IType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode((INullableTypeNode)ToNode(nonNull.NullableType)),
        ListType list => new ListTypeNode(ToNode(list.ElementType)),
        NamedType named => Reference(named),
        _ => throw new SchemaException("A type of an unknown kind cannot be printed."),
    };

    private static NameNode Name(NamedType type) => new(type.Name);

    private static NamedTypeNode Reference(NamedType type) => new(new NameNode(type.Name));

    private static NamedTypeNode[] Interfaces(ComplexType type) => [.. type.Interfaces.Select(Reference)];

    private static FieldDefinitionNode[] Fields(ComplexType type) => [.. type.Fields.Select(ToNode)];

    private static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode(text, block: true);

    private static IReadOnlyList<DirectiveNode> WithDeprecation(string? reason, List<DirectiveNode> directives) =>
        reason is null ? directives : [Directive("deprecated", "reason", reason), .. directives];

    private static IReadOnlyList<DirectiveNode> InputDirectives(InputObjectType type) =>
        type.IsOneOf ? [new DirectiveNode(new NameNode("oneOf")), .. type.Directives] : type.Directives;

    private static IReadOnlyList<DirectiveNode> ScalarDirectives(ScalarType type) => type.SpecifiedBy is { } url
        ? [Directive("specifiedBy", "url", url.OriginalString), .. type.Directives]
        : type.Directives;

    private static DirectiveNode Directive(string name, string argument, string value) =>
        new(new NameNode(name), [new ArgumentNode(new NameNode(argument), new StringValueNode(value))]);
}
