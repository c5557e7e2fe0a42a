using System.Text;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class KitchenSinkTests
{
    public static TheoryData<string> Documents => new(KitchenSink.Query, KitchenSink.Schema);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Print_Indented_GivesTheSourceBack(string source) =>
        Assert.Equal(source, Utf8GraphQLParser.Parse(source).ToString());

    [Theory]
    [MemberData(nameof(Documents))]
    public void Print_OnOneLine_IsOneLineAndStable(string source)
    {
        var compact = Utf8GraphQLParser.Parse(source).ToString(indented: false);
        Assert.DoesNotContain('\n', compact);
        Assert.Equal(compact, Utf8GraphQLParser.Parse(compact).ToString(indented: false));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parse_LineEndingsAndCommas_DoNotMatter(string source)
    {
        var untidy = "\uFEFF# first\r\n"
            + source.Replace("\n", "\r\n").Replace(" @", "\uFEFF ,\t@").Replace("}", ",}#c\r\n");
        Assert.Equal(source, Utf8GraphQLParser.Parse(untidy).ToString());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Parse_EveryLocation_FitsTheText(string source)
    {
        // Characters of two, three and four bytes keep byte offsets, columns and UTF-16 indexes apart.
        var text = source
            .Replace("The bank.", "Thé €𝄞 bank.")
            .Replace("\"x\"", "\"é€𝄞\"")
            .Replace("\"1\"", "\"𝄞\"");
        var checker = new LocationChecker(Encoding.UTF8.GetBytes(text));
        checker.Visit(Utf8GraphQLParser.Parse(text));
        Assert.True(checker.Checked > 100);
    }

    [Fact]
    public void Parse_Document_KnowsItsExtent()
    {
        var location = Utf8GraphQLParser.Parse("\uFEFF \n  { a }  # end").Location;
        Assert.Equal(new Location(7, 12, 2, 3), location);
    }

    [Fact]
    public void Parse_Bytes_EqualsParseText()
    {
        var fromBytes = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(KitchenSink.Schema));
        Assert.Equal(KitchenSink.Schema, fromBytes.ToString());
    }

    /// <summary>Recomputes line and column from the offset, and reads each node again from its own slice.</summary>
    private sealed class LocationChecker(byte[] source) : SyntaxVisitor
    {
        public int Checked { get; private set; }

        protected override SyntaxVisitorAction Enter(ISyntaxNode node)
        {
            Assert.NotNull(node.Location);
            var location = node.Location.Value;
            var before = Encoding.UTF8.GetString(source, 0, location.Start).Split('\n');
            Assert.Equal(before.Length, location.Line);
            Assert.Equal(before[^1].EnumerateRunes().Count() + 1, location.Column);

            var slice = Encoding.UTF8.GetString(source, location.Start, location.End - location.Start);
            Assert.Equal(slice.Trim(), slice);
            switch (node)
            {
                case IValueNode value:
                    Assert.True(SyntaxComparer.Equals(value, Utf8GraphQLParser.Syntax.ParseValueLiteral(slice, false)));
                    break;
                case ITypeNode type:
                    Assert.Equal(type.ToString(), slice);
                    break;
                case IDefinitionNode definition:
                    Assert.Equal(definition.ToString(false), Utf8GraphQLParser.Parse(slice).ToString(false));
                    break;
                case INamedSyntaxNode { Name.Location: { } name } named:
                    Assert.InRange(name.Start, location.Start, location.End);
                    Assert.Equal(named.Name.Value, Encoding.UTF8.GetString(source, name.Start, name.End - name.Start));
                    break;
            }

            Checked++;
            return SyntaxVisitorAction.Continue;
        }
    }
}
