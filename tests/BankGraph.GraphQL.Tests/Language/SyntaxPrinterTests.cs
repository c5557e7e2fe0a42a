using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("query { a }", "{ a }")]
    [InlineData("query Q($a:Int=1,$b:[B!]@c){a:b(c:$a,d:{e:[1,2]})@f{...G...on H{i}}}",
        "query Q($a: Int = 1, $b: [B!] @c) { a: b(c: $a, d: { e: [1, 2] }) @f { ...G ... on H { i } } }")]
    [InlineData("\"d\" query { a }", "\"d\" query { a }")]
    [InlineData("\"d\" type A { \"e\" b(\"f\" c: D, g: H): I }", "\"d\" type A { \"e\" b(\"f\" c: D, g: H): I }")]
    [InlineData("\"\"\"\n d\n e\n\"\"\" scalar A", "\"d\\ne\" scalar A")]
    public void Print_OnOneLine_ParsesBack(string source, string expected)
    {
        var printed = Utf8GraphQLParser.Parse(source).Print(indented: false);
        Assert.Equal(expected, printed);
        Assert.Equal(expected, Utf8GraphQLParser.Parse(printed).Print(indented: false));
    }

    [Theory]
    [InlineData("type A query { b }")]
    [InlineData("enum A query { b }")]
    [InlineData("input A @c query { b }")]
    [InlineData("extend schema @a query { b }")]
    public void Print_QueryAfterADefinitionWithoutBraces_IsNotTakenForItsBody(string source)
    {
        var document = Utf8GraphQLParser.Parse(source);
        Assert.Equal(2, document.Definitions.Count);
        Assert.Equal(source, document.Print(indented: false));
        Assert.Equal(2, Utf8GraphQLParser.Parse(document.Print()).Definitions.Count);
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001F\u007F\u009F", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    [InlineData("é€😀", "\"é€😀\"")]
    [InlineData("\"\"\"", "\"\\\"\\\"\\\"\"")]
    public void Print_QuotedString_IsEscapedAndParsesBack(string value, string expected)
    {
        Assert.Equal(expected, new StringValueNode(value).ToString());
        Assert.Equal(value, ParseString(expected).Value);
    }

    [Fact]
    public void Print_HalfASurrogatePair_BecomesTheReplacementCharacter()
    {
        Assert.Equal("\"a\uFFFDb\"", new StringValueNode("a\uD83Db").ToString());
        Assert.Equal("\"\uFFFD\"", new StringValueNode("\uDE00", block: true).ToString());
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("a", "\"\"\"\na\n\"\"\"")]
    [InlineData("a\n  b\n\nc", "\"\"\"\na\n  b\n\nc\n\"\"\"")]
    [InlineData("  a\nb", "\"\"\"\n  a\nb\n\"\"\"")]
    [InlineData("a\n  \nb", "\"\"\"\na\n  \nb\n\"\"\"")]
    [InlineData("a\"", "\"\"\"\na\"\n\"\"\"")]
    [InlineData("a\\", "\"\"\"\na\\\n\"\"\"")]
    [InlineData("\"\"\"\"a\\\"\"\"", "\"\"\"\n\\\"\"\"\"a\\\\\"\"\"\n\"\"\"")]
    [InlineData("  a", "\"\"\"  a\"\"\"")]
    [InlineData("a\tb é", "\"\"\"\na\tb é\n\"\"\"")]
    public void Print_BlockString_ParsesBackAsABlock(string value, string expected)
    {
        var printed = new StringValueNode(value, block: true).ToString();
        Assert.Equal(expected, printed);
        Assert.Equal((value, true), (ParseString(printed).Value, ParseString(printed).Block));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\n ")]
    [InlineData("  a\n b")]
    [InlineData(" a\"")]
    [InlineData(" a\\")]
    [InlineData("a\r\nb")]
    [InlineData("a\u0000")]
    public void Print_TextNoBlockCanHold_IsQuoted(string value)
    {
        var printed = new StringValueNode(value, block: true).ToString();
        Assert.False(ParseString(printed).Block);
        Assert.Equal(value, ParseString(printed).Value);
    }

    [Fact]
    public void Print_NestedBlockString_IsIndentedWithItsPlace()
    {
        var type = new ObjectTypeDefinitionNode(
            new NameNode("A"),
            fields:
            [
                new FieldDefinitionNode(
                    new NameNode("b"),
                    new NonNullTypeNode(new NamedTypeNode(new NameNode("C"))),
                    description: new StringValueNode("One\n  two\n\nthree", block: true)),
            ]);

        const string expected = """"
            type A {
              """
              One
                two

              three
              """
              b: C!
            }
            """";
        Assert.Equal(expected, type.ToString());
        Assert.Equal(expected, Utf8GraphQLParser.Parse(expected).ToString());
    }

    [Fact]
    public void Print_NodesMadeByCode_NeedNoLocation()
    {
        var value = new ObjectValueNode(
        [
            new ObjectFieldNode(new NameNode("a"), new IntValueNode(long.MinValue)),
            new ObjectFieldNode(new NameNode("b"), BooleanValueNode.True),
            new ObjectFieldNode(new NameNode("c"), NullValueNode.Default),
        ]);
        Assert.Null(value.Location);
        Assert.Equal("{ a: -9223372036854775808, b: true, c: null }", value.ToString(indented: false));
    }

    private static StringValueNode ParseString(string source) =>
        Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
}
