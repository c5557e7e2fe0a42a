using System.Text;

namespace BankGraph.Banking.Tags;

/// <summary>
/// Small letters with their marks as one character, as Unicode's form NFC has them. The program runs without the
/// system's tables of languages, so it has its own for the alphabets of Europe.
/// </summary>
internal static class ComposedLetters
{
    // After each mark, letters followed by the same letter with the mark.
    private static readonly Dictionary<(char Letter, char Mark), char> Composed = Read(
        "\u0300 aàeèiìoòuùnǹ",
        "\u0301 aáeéiíoóuúyýcćlĺnńrŕsśzźαάεέηήιίοόυύωώ",
        "\u0302 aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ",
        "\u0303 aãoõnñiĩuũ",
        "\u0304 aāeēiīoōuū",
        "\u0306 aăeĕgğiĭoŏuŭий",
        "\u0307 cċeėgġzż",
        "\u0308 aäeëiïoöuüyÿеё",
        "\u030A aåuů",
        "\u030B oőuű",
        "\u030C cčdďeělľnňrřsštťzž",
        "\u0326 sștț",
        "\u0327 cçgģkķlļnņrŗsştţ",
        "\u0328 aąeęiįuų");

    /// <summary>The text with each letter and the mark behind it as one character, where there is one.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Composed.TryGetValue((composed[^1], character), out var one))
                composed[^1] = one;
            else composed.Append(character);
        }

        return composed.ToString();
    }

    private static Dictionary<(char Letter, char Mark), char> Read(params string[] lines) => lines
        .SelectMany(line => line[2..].Chunk(2).Select(pair => (Key: (pair[0], line[0]), pair[1])))
        .ToDictionary(pair => pair.Key, pair => pair.Item2);
}
