using System.Text;
using BankGraph.Banking.Payees;

namespace BankGraph.Banking.Documents;

/// <summary>Text in Helvetica, one of the fonts that every reader of PDF has, encoded as WinAnsi.</summary>
internal static class PdfText
{
    private const int FirstMeasured = ' ';
    private const int WidestUnits = 1000;

    private static readonly Encoding WinAnsi = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("The runtime has lost code page 1252.");

    // Helvetica from the space to the tilde, in thousandths of its size, as Adobe's metrics of the font give them.
    private static readonly int[] Units =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>How wide a line is, in points. Letters with accents count as the widest there are.</summary>
    public static decimal Width(string text, int size) =>
        text.Sum(letter => letter - FirstMeasured is >= 0 and var index && index < Units.Length
            ? Units[index]
            : WidestUnits) * size / 1000m;

    /// <summary>Breaks text into lines, between words where it can; at least one line.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width, int size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, size) > width && line.Length > 0)
            {
                lines.Add(line);
                longer = word;
            }

            line = Cut(longer, lines, width, size);
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>
    /// Text between parentheses as a content stream has it, each byte a character. A letter that WinAnsi does not have
    /// loses its accent; what is left is a question mark.
    /// </summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("(");
        foreach (var letter in text.EnumerateRunes())
        {
            foreach (var code in Encoding.Latin1.GetString(Encode(letter)))
            {
                if (code is '(' or ')' or '\\') literal.Append('\\');
                literal.Append(code);
            }
        }

        return literal.Append(')').ToString();
    }

    // A word that is wider than the line.
    private static string Cut(string word, List<string> lines, int width, int size)
    {
        while (Width(word, size) > width)
        {
            var length = 1;
            while (Width(word[..(length + 1)], size) <= width) length++;
            lines.Add(word[..length]);
            word = word[length..];
        }

        return word;
    }

    private static byte[] Encode(Rune letter)
    {
        try
        {
            return WinAnsi.GetBytes(letter.ToString());
        }
        catch (EncoderFallbackException)
        {
            if (!letter.IsBmp) return "?"u8.ToArray();
            var plain = LatinLetters.WithoutAccent((char)Rune.ToUpperInvariant(letter).Value);
            var isKnown = plain.All(char.IsAscii);
            return Encoding.ASCII.GetBytes(!isKnown ? "?" : Rune.IsLower(letter) ? plain.ToLowerInvariant() : plain);
        }
    }
}
