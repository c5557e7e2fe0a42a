using System.Text;

namespace BankGraph.Banking.Payees;

/// <summary>
/// Compares names as people write them: case, accents, punctuation, titles and the order of the parts do not count.
/// </summary>
internal static class NameComparison
{
    // One slip in five letters, and two at most.
    private const int LettersPerSlip = 5;
    private const int MostSlips = 2;

    private static readonly HashSet<string> Titles = ["MR", "MRS", "MS", "MISS", "DR", "PROF", "HERR", "FRAU"];

    /// <summary>How well a name fits.</summary>
    public static NameMatch Of(string given, string actual)
    {
        var (left, right) = (PartsOf(given), PartsOf(actual));
        if (left.Length == 0 || right.Length == 0) return NameMatch.NoMatch;
        if (left.SequenceEqual(right)) return NameMatch.Match;
        if (IsPartOf(left, right) || IsPartOf(right, left) || IsSlip(left, right)) return NameMatch.CloseMatch;
        return NameMatch.NoMatch;
    }

    // All parts of the shorter name stand in the longer one, initials for names among them, and one is a whole name.
    private static bool IsPartOf(string[] few, string[] many)
    {
        if (few.Length < 2 || few.Length > many.Length) return false;
        var left = many.ToList();
        foreach (var part in few.OrderByDescending(part => part.Length))
        {
            var found = left.FindIndex(other => other == part || (part.Length == 1 && other[0] == part[0])
                || (other.Length == 1 && other[0] == part[0]));
            if (found < 0) return false;
            left.RemoveAt(found);
        }

        return few.Any(part => part.Length > 1 && many.Contains(part));
    }

    private static bool IsSlip(string[] left, string[] right)
    {
        var (one, other) = (string.Concat(left), string.Concat(right));
        var allowed = Math.Min(MostSlips, Math.Min(one.Length, other.Length) / LettersPerSlip);
        return allowed > 0 && Distance(one, other) <= allowed;
    }

    private static string[] PartsOf(string name) =>
    [
        .. Folded(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Titles.Contains(part))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name in capitals without accents, as it is compared and ordered.</summary>
    internal static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormC).ToUpperInvariant())
        {
            if (char.IsLetterOrDigit(character)) folded.Append(LatinLetters.WithoutAccent(character));
            else if (character is not ('\'' or '.' or '\u2019')) folded.Append(' ');
        }

        return folded.ToString();
    }

    // Levenshtein: the fewest letters to put in, leave out or change.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (corner, first) = (row[0], i);
            row[0] = first;
            for (var j = 1; j <= right.Length; j++)
            {
                var changed = corner + (left[i - 1] == right[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
