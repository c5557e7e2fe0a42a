namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>Changes a document without knowing what it means, as slips of the hand do.</summary>
internal static class TokenMutation
{
    private static readonly string[] Symbols =
        ["{", "}", "(", ")", "[", "]", ":", "!", "=", "@", "$", "...", "|", "&", "#\n", ","];

    private static readonly string[] Characters =
    [
        "\"", "\\", "u", "0", "1", "e", "E", "+", "-", ".", "_", "a", "#", ",", " ", "\n", "\r", "\t", "\0", "\u0007",
        "é", "🏦", "\uFEFF", "\u2028", "{", "}", "'", "~",
    ];

    /// <summary>A document like the given one, with up to three changes.</summary>
    public static List<string> Of(IReadOnlyList<string> tokens, IReadOnlyList<string> vocabulary, Dice dice)
    {
        List<string> changed = [.. tokens];
        for (var count = 1 + dice.Below(3); count > 0 && changed.Count > 1; count--) Change(changed, vocabulary, dice);
        return changed;
    }

    /// <summary>Where what begins at a position ends: a bracket with its partner, anything else at once.</summary>
    public static int EndOf(IReadOnlyList<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            if (tokens[i] is "{" or "(" or "[") depth++;
            else if (tokens[i] is "}" or ")" or "]") depth--;
            if (depth <= 0) return i + 1;
        }

        return tokens.Count;
    }

    private static void Change(List<string> tokens, IReadOnlyList<string> vocabulary, Dice dice)
    {
        var at = dice.Below(tokens.Count);
        var end = EndOf(tokens, at);
        switch (dice.Below(14))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.RemoveRange(at, end - at);
                break;
            case 2:
                tokens.Insert(at, tokens[at]);
                break;
            case 3:
                tokens.InsertRange(at, tokens.GetRange(at, end - at));
                break;
            case 4:
                var other = dice.Below(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 5:
                tokens.Insert(at, dice.Pick(Symbols));
                break;
            case 6:
                Transplant(tokens, at, end, dice);
                break;
            case 7:
                tokens[at] = Misspelt(tokens[at], dice);
                break;
            case 8 or 9:
                Rename(tokens, at, vocabulary, dice);
                break;
            default:
                Rename(tokens, at, [.. tokens.Where(IsName)], dice);
                break;
        }
    }

    /// <summary>Puts something that stands elsewhere in the place of what begins at a position.</summary>
    private static void Transplant(List<string> tokens, int at, int end, Dice dice)
    {
        var from = dice.Below(tokens.Count);
        var graft = tokens.GetRange(from, EndOf(tokens, from) - from);
        tokens.RemoveRange(at, end - at);
        tokens.InsertRange(at, graft);
    }

    /// <summary>Leaves out a character, or puts one too many.</summary>
    private static string Misspelt(string token, Dice dice)
    {
        // Half of a character that takes two would be no text at all.
        if (token.Length == 0 || !token.All(char.IsAscii)) return token;
        var at = dice.Below(token.Length);
        return dice.OneIn(3)
            ? token.Remove(at, 1)
            : token.Insert(at, dice.Pick(Characters));
    }

    /// <summary>Gives the next name another name.</summary>
    private static void Rename(List<string> tokens, int at, IReadOnlyList<string> names, Dice dice)
    {
        var index = tokens.FindIndex(at, IsName);
        if (index >= 0 && names.Count > 0) tokens[index] = dice.Pick(names);
    }

    private static bool IsName(string token) => token.Length > 0 && (char.IsLetter(token[0]) || token[0] == '_');
}
