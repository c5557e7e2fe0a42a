using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class ParserLimitTests
{
    [Fact]
    public void Tokens_OneTooMany_IsRefusedAtThatToken()
    {
        const string source = "{ a b } # comments are free";
        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxAllowedTokens = 4 });
        AssertLimit(source, new ParserOptions { MaxAllowedTokens = 3 }, 7, "The document has more than 3 tokens.");
    }

    [Fact]
    public void Nodes_OneTooMany_IsRefused()
    {
        // Two names, two fields, the selection set, the operation and the document.
        const string source = "{ a b }";
        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxAllowedNodes = 7 });
        AssertLimit(source, new ParserOptions { MaxAllowedNodes = 2 }, 5, "The document has more than 2 syntax nodes.");
        AssertLimit(source, new ParserOptions { MaxAllowedNodes = 6 }, 1, "The document has more than 6 syntax nodes.");
    }

    [Fact]
    public void Fields_OneTooMany_IsRefusedAtThatField()
    {
        const string source = "{ a { b } ... { c: d } }";
        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxAllowedFields = 3 });
        AssertLimit(source, new ParserOptions { MaxAllowedFields = 2 }, 17, "The document selects more than 2 fields.");
    }

    [Theory]
    [InlineData("{ a { b { c } } }", 9)]
    [InlineData("{ a(b: [{ c: 1 }]) }", 9)]
    [InlineData("query ($a: [[[Int]]]) { a }", 14)]
    public void Nesting_OneTooDeep_IsRefusedAtTheBracket(string source, int column)
    {
        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxAllowedNestingDepth = 3 });
        var tooLow = new ParserOptions { MaxAllowedNestingDepth = 2 };
        AssertLimit(source, tooLow, column, "The document is nested too deeply.");
    }

    [Theory]
    [InlineData("{ abc: a }", 3)]
    [InlineData("query abc { a }", 7)]
    [InlineData("{ a(b: $abc) }", 9)]
    [InlineData("{ a(b: abc) }", 8)]
    [InlineData("{ a @abc }", 6)]
    [InlineData("fragment abc on A { a }", 10)]
    public void Name_OneLetterTooLong_IsRefused(string source, int column)
    {
        Utf8GraphQLParser.Parse(source, new ParserOptions { MaxAllowedNameLength = 3 });
        var tooShort = new ParserOptions { MaxAllowedNameLength = 2 };
        AssertLimit(source, tooShort, column, "A name has more than 2 letters.");
    }

    [Fact]
    public void Nesting_Siblings_DoNotAddUp() => Utf8GraphQLParser.Parse(
        "query ($a: [[A]], $b: [[B]]) { a(b: [[], [], {}, {}]) { c } d { e } ... { f } }",
        new ParserOptions { MaxAllowedNestingDepth = 3 });

    [Theory]
    [InlineData(0)]
    [InlineData(ParserOptions.NestingDepthCeiling + 1)]
    public void Nesting_LimitOutOfRange_CannotBeSet(int depth) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new ParserOptions { MaxAllowedNestingDepth = depth });

    [Theory]
    [InlineData("", "{a")]
    [InlineData("", "{a:b(c:1)@d{...on E")]
    [InlineData("", "{...")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("{a(b:", "[{c:[1,")]
    [InlineData("query($a:", "[")]
    [InlineData("type A{b:", "[")]
    [InlineData("input A{b:C=", "[")]
    [InlineData("extend schema @a(b:", "{c:")]
    public void Nesting_ByTheHundredThousand_IsRefusedOnAnyStack(string head, string opening)
    {
        var source = head + string.Concat(Enumerable.Repeat(opening, 100_000));
        AssertOnSmallStack(source, ParserOptions.Default);
        AssertOnSmallStack(source, ParserOptions.Trusted);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("...")]
    [InlineData("\"")]
    [InlineData("\"\" ")]
    [InlineData("@")]
    [InlineData("extend ")]
    [InlineData("{a(")]
    [InlineData("[{(")]
    public void Punctuators_ByTheHundredThousand_AreRefused(string piece) => Assert.Throws<SyntaxException>(
        () => Utf8GraphQLParser.Parse(string.Concat(Enumerable.Repeat(piece, 100_000)), ParserOptions.Trusted));

    [Fact]
    public void Nesting_AtTheCeiling_CanBeParsedPrintedComparedAndWalked()
    {
        const int depth = ParserOptions.NestingDepthCeiling - 1;
        var value = string.Concat(Enumerable.Repeat("[", depth)) + string.Concat(Enumerable.Repeat("]", depth));
        var document = Utf8GraphQLParser.Parse($"{{a(b:{value})}}", ParserOptions.Trusted);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var arguments = ((FieldNode)operation.SelectionSet.Selections[0]).Arguments;

        Assert.Equal($"{{ a(b: {value}) }}", document.ToString(indented: false));
        Assert.True(SyntaxComparer.Equals(arguments, Reparsed(arguments)));
        Assert.Equal(SyntaxVisitorAction.Continue, new Walker().Visit(document));
    }

    /// <summary>Memory must grow as the input does; it is counted, so the machine's pace has no say.</summary>
    [Theory]
    [InlineData("{", "a ", "}")]
    [InlineData("{", "a:b(c:1)@d ", "}")]
    [InlineData("{a(b:[", "{c:\"d\"}", "])}")]
    [InlineData("{a(b:\"", "\\u{1F600}\\n", "\")}")]
    [InlineData("{a(b:\"\"\"", "\\\"\"\" \n", "\"\"\")}")]
    [InlineData("{a(b:\"\"\"", "\n\r", "x\"\"\")}")]
    [InlineData("", "#é\n\uFEFF,", "{a}")]
    [InlineData("", "{a}", "")]
    [InlineData("", "type A{b(c:D=1):[E!]!@f}", "")]
    public void Cost_GrowsWithTheLength(string head, string piece, string tail)
    {
        // The least of a few runs, because a run that finds the buffer pool empty pays for filling it.
        var small = Enumerable.Range(0, 4).Min(_ => AllocatedBytes(head, piece, tail, 1_000));
        var large = Enumerable.Range(0, 4).Min(_ => AllocatedBytes(head, piece, tail, 16_000));
        Assert.InRange(large, 0, (32 * small) + 65_536);
    }

    /// <summary>Inputs of megabytes on which a second look at what was already read would take hours.</summary>
    [Theory]
    [InlineData("{a(b:\"", "\\u{000000000041}", "\")}")]
    [InlineData("{a(b:\"\\u{", "0", "41}\")}")]
    [InlineData("{a(b:\"\"\"", "\"\\", "\\\"\"\"\"\"\")}")]
    [InlineData("{a(b:\"\"\"", "\r\n \t", "x\"\"\")}")]
    [InlineData("{a(b:\"\"\"", " ", "x\"\"\")}")]
    [InlineData("", "\uFEFF", "{a}")]
    [InlineData("", "#\r", "{a}")]
    [InlineData("{a(b:", "9", ")}")]
    [InlineData("{", "a", "}")]
    public void Megabytes_OfHostileText_AreRead(string head, string piece, string tail)
    {
        var text = head + string.Concat(Enumerable.Repeat(piece, 1_000_000)) + tail;
        var document = Utf8GraphQLParser.Parse(text, new ParserOptions { MaxAllowedNameLength = int.MaxValue });
        Assert.Single(document.Definitions);
    }

    private static IReadOnlyList<ArgumentNode> Reparsed(IReadOnlyList<ArgumentNode> arguments)
    {
        var document = Utf8GraphQLParser.Parse($"query @d({arguments[0]}) {{a}}", ParserOptions.Trusted);
        return document.Definitions.OfType<OperationDefinitionNode>().Single().Directives[0].Arguments;
    }

    private static long AllocatedBytes(string head, string piece, string tail, int times)
    {
        var source = System.Text.Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(piece, times)) + tail);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Utf8GraphQLParser.Parse(source, ParserOptions.Trusted);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertLimit(string source, ParserOptions options, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, options));
        Assert.Equal((message, 1, column), (error.Message, error.Line, error.Column));
        Assert.Equal("HC0014", error.Code);
    }

    private static void AssertOnSmallStack(string source, ParserOptions options)
    {
        Exception? thrown = null;
        var thread = new Thread(
            () => thrown = Record.Exception(() => Utf8GraphQLParser.Parse(source, options)),
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        var error = Assert.IsType<SyntaxException>(thrown);
        Assert.Equal("HC0014", error.Code);
    }

    private sealed class Walker : SyntaxVisitor;
}
