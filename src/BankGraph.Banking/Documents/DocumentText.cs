using System.Text;

namespace BankGraph.Banking.Documents;

/// <summary>Text as it may stand in a document.</summary>
internal static class DocumentText
{
    /// <summary>
    /// One line without control characters and without what is no character at all, which some formats cannot carry.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) line.Append(' ');
            else line.Append((rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString());
        }

        return line.ToString();
    }

    /// <summary>A name of the code as people read it: <c>BillPayment</c> is a bill payment.</summary>
    public static string Words(Enum name)
    {
        var words = new StringBuilder();
        foreach (var letter in name.ToString())
        {
            var startsWord = char.IsAsciiLetterUpper(letter) && words.Length > 0;
            if (startsWord) words.Append(' ');
            words.Append(startsWord ? char.ToLowerInvariant(letter) : letter);
        }

        return words.ToString();
    }
}
