using System.Text;

namespace BankGraph.GraphQL.Language;

/// <content>Values, variables and type references (specification, 2.9 to 2.11).</content>
public ref partial struct Utf8GraphQLParser
{
    private IValueNode ParseValue(bool isConstant)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseListValue(isConstant);
            case TokenKind.LeftBrace:
                return ParseObjectValue(isConstant);
            case TokenKind.Integer or TokenKind.Float:
                return ParseNumber();
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.Dollar when isConstant:
                throw Error("A variable cannot be used here: the value must be constant.", Mark());
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Expected("a value");
        }
    }

    private ListValueNode ParseListValue(bool isConstant)
    {
        var start = Mark();
        Descend();
        Advance();
        var items = new List<IValueNode>();
        while (!Skip(TokenKind.RightBracket))
        {
            if (_lexer.Kind is TokenKind.EndOfFile) throw Expected(TokenKind.RightBracket);
            items.Add(ParseValue(isConstant));
        }

        Ascend();
        return new ListValueNode(items.ToArray(), Close(start));
    }

    private ObjectValueNode ParseObjectValue(bool isConstant)
    {
        var start = Mark();
        Descend();
        Advance();
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace))
        {
            if (_lexer.Kind is TokenKind.EndOfFile) throw Expected(TokenKind.RightBrace);
            var fieldStart = Mark();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConstant);
            fields.Add(new ObjectFieldNode(name, value, Close(fieldStart)));
        }

        Ascend();
        return new ObjectValueNode(fields.ToArray(), Close(start));
    }

    private IValueNode ParseNumber()
    {
        var start = Mark();
        var kind = _lexer.Kind;
        var text = Encoding.UTF8.GetString(_lexer.Text);
        Advance();
        return kind is TokenKind.Integer
            ? new IntValueNode(text, Close(start))
            : new FloatValueNode(text, Close(start));
    }

    private StringValueNode ParseString()
    {
        var start = Mark();
        var isBlock = _lexer.Kind is TokenKind.BlockString;
        var value = _lexer.GetString();
        Advance();
        return new StringValueNode(value, isBlock, Close(start));
    }

    private IValueNode ParseNameValue()
    {
        var start = Mark();
        if (SkipKeyword("true"u8)) return new BooleanValueNode(true, Close(start));
        if (SkipKeyword("false"u8)) return new BooleanValueNode(false, Close(start));
        if (SkipKeyword("null"u8)) return new NullValueNode(Close(start));

        var value = ReadNameText(start);
        Advance();
        return new EnumValueNode(value, Close(start));
    }

    private VariableNode ParseVariable()
    {
        var start = Mark();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new VariableNode(name, Close(start));
    }

    private ITypeNode ParseType()
    {
        var start = Mark();
        INullableTypeNode type = _lexer.Kind is TokenKind.LeftBracket ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type, Close(start)) : type;
    }

    private ListTypeNode ParseListType()
    {
        var start = Mark();
        Descend();
        Advance();
        var type = ParseType();
        Expect(TokenKind.RightBracket);
        Ascend();
        return new ListTypeNode(type, Close(start));
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = Mark();
        var name = ParseName();
        return new NamedTypeNode(name, Close(start));
    }
}
