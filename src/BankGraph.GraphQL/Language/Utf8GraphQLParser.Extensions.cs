namespace BankGraph.GraphQL.Language;

/// <content>
/// Extensions of the schema and of types (specification, 3.3.2 and 3.4.3). An extension that adds nothing is refused,
/// as the grammar demands, at the token where the addition should have stood.
/// </content>
public ref partial struct Utf8GraphQLParser
{
    private ITypeSystemExtensionNode ParseExtension(Position start, StringValueNode? description)
    {
        if (description is not null) throw Error("An extension cannot have a description.", start);
        Advance();
        if (SkipKeyword("type"u8)) return ParseObjectExtension(start);
        if (SkipKeyword("input"u8)) return ParseInputObjectExtension(start);
        if (SkipKeyword("enum"u8)) return ParseEnumExtension(start);
        if (SkipKeyword("interface"u8)) return ParseInterfaceExtension(start);
        if (SkipKeyword("union"u8)) return ParseUnionExtension(start);
        if (SkipKeyword("scalar"u8)) return ParseScalarExtension(start);
        if (SkipKeyword("schema"u8)) return ParseSchemaExtension(start);
        throw Expected("what to extend");
    }

    private SchemaExtensionNode ParseSchemaExtension(Position start)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseOptionalList(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseOperationTypeDefinition(),
            TokenKind.RightBrace);
        RequireAddition(directives.Length + operationTypes.Length);
        return new SchemaExtensionNode(operationTypes, directives, Close(start));
    }

    private ScalarTypeExtensionNode ParseScalarExtension(Position start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        RequireAddition(directives.Length);
        return new ScalarTypeExtensionNode(name, directives, Close(start));
    }

    private ObjectTypeExtensionNode ParseObjectExtension(Position start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtensionNode(name, interfaces, fields, directives, Close(start));
    }

    private InterfaceTypeExtensionNode ParseInterfaceExtension(Position start)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        RequireAddition(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtensionNode(name, interfaces, fields, directives, Close(start));
    }

    private UnionTypeExtensionNode ParseUnionExtension(Position start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        RequireAddition(directives.Length + types.Length);
        return new UnionTypeExtensionNode(name, types, directives, Close(start));
    }

    private EnumTypeExtensionNode ParseEnumExtension(Position start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValueDefinitions();
        RequireAddition(directives.Length + values.Length);
        return new EnumTypeExtensionNode(name, values, directives, Close(start));
    }

    private InputObjectTypeExtensionNode ParseInputObjectExtension(Position start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldDefinitions();
        RequireAddition(directives.Length + fields.Length);
        return new InputObjectTypeExtensionNode(name, fields, directives, Close(start));
    }

    private readonly void RequireAddition(int additions)
    {
        if (additions == 0) throw Expected("something that the extension adds");
    }
}
