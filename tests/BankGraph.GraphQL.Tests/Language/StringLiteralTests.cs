using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class StringLiteralTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a b\"", "a b")]
    [InlineData("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t\"", "\" \\ / \b \f \n \r \t")]
    [InlineData("\"\\u0041\\u00e9\\u20AC\"", "Aé€")]
    [InlineData("\"\\u{41}\\u{1F600}\\u{00000000E9}\\u{10FFFF}\"", "A😀é\U0010FFFF")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"\\u0000\"", "\0")]
    [InlineData("\"é😀 # , {\"", "é😀 # , {")]
    [InlineData("\"\u0000\u0001\t\u007F\u2028\"", "\u0000\u0001\t\u007F\u2028")]
    [InlineData("\"\\\\u0041\"", "\\u0041")]
    public void Quoted_Text_IsUnescaped(string source, string expected)
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
        Assert.Equal(expected, value.Value);
        Assert.False(value.Block);
    }

    [Theory]
    [InlineData("\"a", 1, 3)]
    [InlineData("\"", 1, 2)]
    [InlineData("\"é", 1, 3)]
    [InlineData("\"a\nb\"", 1, 3)]
    [InlineData("\"a\rb\"", 1, 3)]
    [InlineData("\"a\\\"", 1, 5)]
    [InlineData("\"\"\"", 1, 4)]
    [InlineData("\"\"\"a\r\n\"\"", 2, 3)]
    [InlineData("\"\"\"\\\"\"\"", 1, 8)]
    public void String_WithoutEnd_IsRefusedWhereItBreaksOff(string source, int line, int column) =>
        AssertError(source, line, column, "Unterminated string.");

    [Theory]
    [InlineData("\"a\\", 3)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\'\"", 2)]
    [InlineData("\"\\\n\"", 2)]
    [InlineData("\"\\U0041\"", 2)]
    [InlineData("\"\\u\"", 2)]
    [InlineData("\"\\u004\"", 2)]
    [InlineData("\"\\u004G\"", 2)]
    [InlineData("\"\\u{}\"", 2)]
    [InlineData("\"\\u{41\"", 2)]
    [InlineData("\"\\u{4G}\"", 2)]
    [InlineData("\"\\u{110000}\"", 2)]
    [InlineData("\"\\u{FFFFFFFFFFFFFFFFFFFF}\"", 2)]
    [InlineData("\"\\u{D800}\"", 2)]
    [InlineData("\"\\uD83D\"", 2)]
    [InlineData("\"\\uD83D\\n\"", 2)]
    [InlineData("\"\\uD83D\\u0041\"", 2)]
    [InlineData("\"\\uD83D\\uD83D\"", 2)]
    [InlineData("\"\\uD83D\\u{DE00}\"", 2)]
    [InlineData("\"a\\uDE00\"", 3)]
    [InlineData("\"\\u{D83D}\\u{DE00}\"", 2)]
    [InlineData("\"é€𝄞\\q\"", 5)]
    public void Escape_Malformed_IsRefusedAtItsBackslash(string source, int column) =>
        AssertError(source, 1, column, "Invalid escape sequence in a string.");

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("\n\n \t\n", "")]
    [InlineData("a", "a")]
    [InlineData("  a  ", "  a  ")]
    [InlineData("\n  a\n  b\n", "a\nb")]
    [InlineData("\n    a\n  b\n", "  a\nb")]
    [InlineData("\n  a\n    b\n\n  c\n", "a\n  b\n\nc")]
    [InlineData("a\n    b\n   c", "a\n b\nc")]
    [InlineData("   a\n b", "   a\nb")]
    [InlineData("\n\n\n  a\n\n \n", "a")]
    [InlineData("\n  a\n      \n  b\n", "a\n    \nb")]
    [InlineData("\n  a\n \n  b\n", "a\n\nb")]
    [InlineData("\n\ta\n\t\tb\n", "a\n\tb")]
    [InlineData("\n \ta\n\t b\n", "a\nb")]
    [InlineData("\r\n  a\r\n  b\r  c\n", "a\nb\nc")]
    [InlineData("\r\r\n\n  a", "a")]
    [InlineData("a\n", "a")]
    [InlineData(" \\n \\u0041 \\ \" \"\" ", " \\n \\u0041 \\ \" \"\" ")]
    [InlineData("a \\\"\"\" b \\\"\"\"", "a \"\"\" b \"\"\"")]
    [InlineData("\\\\\"\"\" x", "\\\"\"\" x")]
    [InlineData("\n  é😀\n   \u0000", "é😀\n \u0000")]
    public void Block_Text_LosesSharedIndentationAndOuterBlankLines(string content, string expected)
    {
        var value = Utf8GraphQLParser.Syntax.ParseValueLiteral($"\"\"\"{content}\"\"\"");
        Assert.Equal(expected, Assert.IsType<StringValueNode>(value).Value);
        Assert.True(((StringValueNode)value).Block);
    }

    private static void AssertError(string source, int line, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
        Assert.Equal((message, line, column), (error.Message, error.Line, error.Column));
    }
}
