using System.Text;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class LexicalRuleTests
{
    [Theory]
    [InlineData("0", SyntaxKind.IntValue)]
    [InlineData("-0", SyntaxKind.IntValue)]
    [InlineData("7", SyntaxKind.IntValue)]
    [InlineData("-1234567890123456789012345678901234567890", SyntaxKind.IntValue)]
    [InlineData("0.0", SyntaxKind.FloatValue)]
    [InlineData("-1.500", SyntaxKind.FloatValue)]
    [InlineData("1e50", SyntaxKind.FloatValue)]
    [InlineData("0E-0", SyntaxKind.FloatValue)]
    [InlineData("6.02214076e+23", SyntaxKind.FloatValue)]
    public void Number_WellFormed_KeepsItsText(string source, SyntaxKind kind)
    {
        var value = Utf8GraphQLParser.Syntax.ParseValueLiteral(source);
        Assert.Equal(kind, value.Kind);
        Assert.Equal(source, value.ToString());
    }

    [Theory]
    [InlineData("00", 2, "A number cannot begin with 0, but `0` follows.")]
    [InlineData("-01", 3, "A number cannot begin with 0, but `1` follows.")]
    [InlineData("-", 2, "Expected a digit, but found the end of the document.")]
    [InlineData("- 1", 2, "Expected a digit, but found ` `.")]
    [InlineData("+1", 1, "Unexpected character `+`.")]
    [InlineData(".5", 1, "Unexpected character `.`.")]
    [InlineData("1.", 3, "Expected a digit, but found the end of the document.")]
    [InlineData("1.e1", 3, "Expected a digit, but found `e`.")]
    [InlineData("1.5.2", 4, "A number cannot be followed by `.`.")]
    [InlineData("1...", 3, "Expected a digit, but found `.`.")]
    [InlineData("1e", 3, "Expected a digit, but found the end of the document.")]
    [InlineData("1e+", 4, "Expected a digit, but found the end of the document.")]
    [InlineData("1e1.", 4, "A number cannot be followed by `.`.")]
    [InlineData("1a", 2, "A number cannot be followed by `a`.")]
    [InlineData("1_000", 2, "A number cannot be followed by `_`.")]
    [InlineData("0xF1", 2, "A number cannot be followed by `x`.")]
    [InlineData("1.5f", 4, "A number cannot be followed by `f`.")]
    public void Number_Malformed_IsRefusedAtTheCharacter(string source, int column, string message) =>
        AssertValueError(source, 1, column, message);

    [Theory]
    [InlineData("%", 1, "Unexpected character `%`.")]
    [InlineData("..", 1, "Unexpected character `.`.")]
    [InlineData("a.b", 2, "Unexpected character `.`.")]
    [InlineData("'a'", 1, "Unexpected character `'`.")]
    [InlineData("\u0000", 1, "Unexpected character U+0000.")]
    [InlineData("\u000B", 1, "Unexpected character U+000B.")]
    [InlineData("\u00A0", 1, "Unexpected character U+00A0.")]
    [InlineData("é", 1, "Unexpected character U+00E9.")]
    [InlineData("aé", 2, "Unexpected character U+00E9.")]
    [InlineData("[ 😀", 3, "Unexpected character U+1F600.")]
    [InlineData("\"é€𝄞\" %", 7, "Unexpected character `%`.")]
    [InlineData("\uFEFF%", 1, "Unexpected character `%`.")]
    [InlineData("[\uFEFF%", 3, "Unexpected character `%`.")]
    public void Character_OutsideTheGrammar_IsRefused(string source, int column, string message) =>
        AssertValueError(source, 1, column, message);

    [Theory]
    [InlineData("\n\n  %", 3, 3)]
    [InlineData("\r\r  %", 3, 3)]
    [InlineData("\r\n\r\n  %", 3, 3)]
    [InlineData("\n\r  %", 3, 3)]
    [InlineData("# é€𝄞\r\n#\n %", 3, 2)]
    [InlineData("#é%", 1, 4)]
    [InlineData("\"\"\"\r\n\r\n𝄞\"\"\" %", 3, 6)]
    [InlineData("\u2028%", 1, 1)]
    public void Lines_EndWithCrLfOrBoth(string source, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void Ignored_Characters_SeparateTokens()
    {
        var value = Utf8GraphQLParser.Syntax.ParseValueLiteral("\uFEFF,,[1,2 3\t4\r5\n6#x\n7\uFEFF8-9\"\"10,]");
        Assert.Equal("[1, 2, 3, 4, 5, 6, 7, 8, -9, \"\", 10]", value.ToString());
    }

    [Theory]
    [InlineData("_")]
    [InlineData("__typename")]
    [InlineData("aZ_09")]
    public void Name_MayHoldLettersDigitsAndUnderscores(string name) =>
        Assert.Equal(name, Assert.IsType<EnumValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(name)).Value);

    [Theory]
    [InlineData(new byte[] { 0xFF }, 0, 1, 1)]
    [InlineData(new byte[] { (byte)'{', (byte)'\r', (byte)'\n', (byte)'a', 0xC3 }, 4, 2, 2)]
    [InlineData(new byte[] { (byte)'#', 0xC3, 0xA9, 0xC0, 0x80 }, 3, 1, 3)]
    [InlineData(new byte[] { (byte)'#', 0xED, 0xA0, 0x80 }, 1, 1, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'#', 0xF4, 0x90, 0x80, 0x80 }, 4, 1, 2)]
    public void Bytes_ThatAreNoUtf8_AreRefused(byte[] source, int position, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal("The document is not valid Unicode.", error.Message);
        Assert.Equal((position, line, column), (error.Position, error.Line, error.Column));
    }

    [Fact]
    public void Text_WithHalfASurrogatePair_IsRefused()
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("# é\n#\uD83D x"));
        Assert.Equal((6, 2, 2), (error.Position, error.Line, error.Column));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse("{ a(b: \"\uDE00\") }"));
    }

    [Fact]
    public void Position_OfAnError_CountsUtf8Bytes()
    {
        var error = Assert.Throws<SyntaxException>(
            () => Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes("{ a(b: \"é€𝄞\") % }")));
        Assert.Equal((20, 1, 15), (error.Position, error.Line, error.Column));
    }

    private static void AssertValueError(string source, int line, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral(source));
        Assert.Equal((message, line, column), (error.Message, error.Line, error.Column));
    }
}
