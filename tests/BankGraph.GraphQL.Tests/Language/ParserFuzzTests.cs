using System.Text;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

/// <summary>
/// Feeds the parser what no one would write. Whatever comes out is either a document that survives printing, or a
/// <see cref="SyntaxException"/> that points into the text.
/// </summary>
public class ParserFuzzTests
{
    private const int InputsPerSeed = 40_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "=", "|", "&", "...", "on", "query", "mutation", "fragment",
        "subscription", "extend", "type", "input", "enum", "union", "interface", "scalar", "schema", "directive",
        "implements", "repeatable", "FIELD", "true", "null", "a", "B", "_c", "1", "-2.5e3", "0", "\"s\"", "\"\\u{41}\"",
        "\"\"\"\n  b\n   c\n\"\"\"", "\"", "\"\"\"", "\\", "#c\n", "\r\n", ",", "\uFEFF", "é", "😀", ".", "-", "\0",
        "a:B", "(a:1)", "{a}", "$a:Int", "@a", "a:B", " ", " ", "\n",
    ];

    private static readonly string[] Statements =
        [.. KitchenSink.Query.Split("\n\n"), .. KitchenSink.Schema.Split("\n\n"), KitchenSink.Query];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Parse_AnyInput_YieldsADocumentOrASyntaxException(int seed)
    {
        var random = new Random(seed);
        var parsed = 0;
        for (var i = 0; i < InputsPerSeed; i++)
        {
            var input = (i % 4) switch
            {
                0 => RandomBytes(random),
                1 => RandomPieces(random),
                _ => Mutated(random),
            };
            if (Survives(input)) parsed++;
        }

        // Were nearly nothing accepted, or nearly all, the inputs would be testing little.
        Assert.InRange(parsed, InputsPerSeed / 50, InputsPerSeed / 2);
    }

    private static bool Survives(byte[] input)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(input);
        }
        catch (SyntaxException error)
        {
            Assert.InRange(error.Position, 0, input.Length);
            Assert.InRange(error.Line, 1, input.Length + 1);
            Assert.InRange(error.Column, 1, input.Length + 1);
            return false;
        }

        var indented = document.ToString();
        var compact = document.ToString(indented: false);
        var again = Utf8GraphQLParser.Parse(indented);
        Assert.Equal(indented, again.ToString());
        Assert.Equal(compact, again.ToString(indented: false));
        Assert.Equal(compact, Utf8GraphQLParser.Parse(compact).ToString(indented: false));
        return true;
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(40)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] RandomPieces(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "{" : "");
        for (var count = random.Next(20); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) == 0) text.Append(' ');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Mutated(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Statements[random.Next(Statements.Length)]).ToList();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3 when at < bytes.Count:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)));
                    break;
                case 4 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return bytes.ToArray();
    }
}
