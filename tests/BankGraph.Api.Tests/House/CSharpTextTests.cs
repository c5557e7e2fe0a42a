namespace BankGraph.Api.Tests.House;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("a(); // b()\nc();", "a();\nc();")]
    [InlineData("a(); /* b()\n d() */ c();", "a();\n c();")]
    [InlineData("a(\"b() // \\\" d\"); c();", "a( ); c();")]
    [InlineData("a($\"b {d} \"); c();", "a( ); c();")]
    [InlineData("a(@\"b\\\"); c(@\"d\"\"e\");", "a( ); c( );")]
    [InlineData("a(\"\"\"\n  b \" \"\" d\n  \"\"\"); c();", "a(\n\n ); c();")]
    [InlineData("a('\"'); c('\\''); d(\"e\");", "a( ); c( ); d( );")]
    [InlineData("a = b / c;", "a = b / c;")]
    public void BlankOut_CommentsAndLiterals_LeavesCode(string text, string expected)
    {
        var blanked = CSharpText.BlankOut(text);

        Assert.Equal(text.Length, blanked.Length);
        Assert.Equal(Squeeze(expected), Squeeze(blanked));
    }

    static string Squeeze(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Concat(line.Where(c => !char.IsWhiteSpace(c)))));
}
