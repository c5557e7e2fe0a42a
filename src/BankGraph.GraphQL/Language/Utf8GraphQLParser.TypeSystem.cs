using System.Collections.Frozen;
using System.Text;

namespace BankGraph.GraphQL.Language;

/// <content>Definitions of the schema, of types and of directives (specification, 3).</content>
public ref partial struct Utf8GraphQLParser
{
    private static readonly FrozenSet<string> DirectiveLocations = FrozenSet.Create(
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    private ITypeSystemDefinitionNode ParseTypeSystemDefinition(Position start, StringValueNode? description)
    {
        if (SkipKeyword("type"u8)) return ParseObjectType(start, description);
        if (SkipKeyword("input"u8)) return ParseInputObjectType(start, description);
        if (SkipKeyword("enum"u8)) return ParseEnumType(start, description);
        if (SkipKeyword("interface"u8)) return ParseInterfaceType(start, description);
        if (SkipKeyword("union"u8)) return ParseUnionType(start, description);
        if (SkipKeyword("scalar"u8)) return ParseScalarType(start, description);
        if (SkipKeyword("schema"u8)) return ParseSchema(start, description);
        if (SkipKeyword("directive"u8)) return ParseDirectiveDefinition(start, description);
        throw Expected("a definition");
    }

    private SchemaDefinitionNode ParseSchema(Position start, StringValueNode? description)
    {
        var directives = ParseDirectives(isConstant: true);
        var operationTypes = ParseList(
            TokenKind.LeftBrace,
            static (ref Utf8GraphQLParser parser) => parser.ParseOperationTypeDefinition(),
            TokenKind.RightBrace);
        return new SchemaDefinitionNode(operationTypes, directives, description, Close(start));
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = Mark();
        if (!TryReadOperationType(out var operation)) throw Expected("`query`, `mutation` or `subscription`");
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(operation, type, Close(start));
    }

    private ScalarTypeDefinitionNode ParseScalarType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new ScalarTypeDefinitionNode(name, directives, description, Close(start));
    }

    private ObjectTypeDefinitionNode ParseObjectType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new ObjectTypeDefinitionNode(name, interfaces, fields, directives, description, Close(start));
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseFieldDefinitions();
        return new InterfaceTypeDefinitionNode(name, interfaces, fields, directives, description, Close(start));
    }

    private UnionTypeDefinitionNode ParseUnionType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var types = ParseUnionMembers();
        return new UnionTypeDefinitionNode(name, types, directives, description, Close(start));
    }

    private EnumTypeDefinitionNode ParseEnumType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var values = ParseEnumValueDefinitions();
        return new EnumTypeDefinitionNode(name, values, directives, description, Close(start));
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(Position start, StringValueNode? description)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        var fields = ParseInputFieldDefinitions();
        return new InputObjectTypeDefinitionNode(name, fields, directives, description, Close(start));
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(Position start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = ParseSeparated(
            TokenKind.Pipe,
            static (ref Utf8GraphQLParser parser) => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(name, locations, arguments, isRepeatable, description, Close(start));
    }

    private NameNode ParseDirectiveLocation()
    {
        var isKnown = DirectiveLocations.Contains(Encoding.UTF8.GetString(_lexer.Text));
        return isKnown ? ParseName() : throw Expected("a directive location");
    }
}
