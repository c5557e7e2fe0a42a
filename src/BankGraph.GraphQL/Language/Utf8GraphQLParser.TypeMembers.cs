namespace BankGraph.GraphQL.Language;

/// <content>What types are made of, in definitions and extensions alike (specification, 3.6 to 3.10).</content>
public ref partial struct Utf8GraphQLParser
{
    private NamedTypeNode[] ParseImplementsInterfaces() => SkipKeyword("implements"u8)
        ? ParseSeparated(TokenKind.Ampersand, static (ref Utf8GraphQLParser parser) => parser.ParseNamedType())
        : [];

    private NamedTypeNode[] ParseUnionMembers() => Skip(TokenKind.Equal)
        ? ParseSeparated(TokenKind.Pipe, static (ref Utf8GraphQLParser parser) => parser.ParseNamedType())
        : [];

    private FieldDefinitionNode[] ParseFieldDefinitions() => ParseOptionalList(
        TokenKind.LeftBrace,
        static (ref Utf8GraphQLParser parser) => parser.ParseFieldDefinition(),
        TokenKind.RightBrace);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = Mark();
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionNode(name, type, arguments, directives, description, Close(start));
    }

    private InputValueDefinitionNode[] ParseArgumentDefinitions() => ParseOptionalList(
        TokenKind.LeftParenthesis,
        static (ref Utf8GraphQLParser parser) => parser.ParseInputValueDefinition(),
        TokenKind.RightParenthesis);

    private InputValueDefinitionNode[] ParseInputFieldDefinitions() => ParseOptionalList(
        TokenKind.LeftBrace,
        static (ref Utf8GraphQLParser parser) => parser.ParseInputValueDefinition(),
        TokenKind.RightBrace);

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = Mark();
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionNode(name, type, defaultValue, directives, description, Close(start));
    }

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions() => ParseOptionalList(
        TokenKind.LeftBrace,
        static (ref Utf8GraphQLParser parser) => parser.ParseEnumValueDefinition(),
        TokenKind.RightBrace);

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = Mark();
        var description = ParseDescription();
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8)) throw Expected("an enum value");
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionNode(name, directives, description, Close(start));
    }

    /// <summary>One or more items with a separator between them and, if the author likes, before the first.</summary>
    private T[] ParseSeparated<T>(TokenKind separator, ParseItem<T> parseItem)
    {
        Skip(separator);
        var items = new List<T>();
        do
        {
            items.Add(parseItem(ref this));
        }
        while (Skip(separator));

        return items.ToArray();
    }
}
