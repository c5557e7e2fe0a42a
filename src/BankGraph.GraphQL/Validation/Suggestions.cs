namespace BankGraph.GraphQL.Validation;

/// <summary>Finds what a mistyped name may have been meant to be.</summary>
internal static class Suggestions
{
    private const int MostProposals = 3;
    private const int LongestName = 64;

    /// <summary>A sentence to add to the message, with a space in front; empty when no name is near.</summary>
    public static string For(string name, IEnumerable<string> candidates)
    {
        if (name.Length > LongestName) return "";
        var near = candidates
            .Where(candidate => candidate.Length <= LongestName)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= Math.Max(1, name.Length * 2 / 5))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(MostProposals)
            .Select(candidate => $"`{candidate.Name}`")
            .ToArray();
        return near.Length switch
        {
            0 => "",
            1 => $" Did you mean {near[0]}?",
            _ => $" Did you mean {string.Join(", ", near[..^1])} or {near[^1]}?",
        };
    }

    /// <summary>
    /// How many letters have to be changed, added, left out or swapped with their neighbour; a wrong case counts as one
    /// change whatever its extent.
    /// </summary>
    private static int Distance(string left, string right)
    {
        if (left == right) return 0;
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase)) return 1;
        int[] beforePrevious = new int[right.Length + 1], previous = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = AreSame(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && AreSame(left[i - 1], right[j - 2]) && AreSame(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[right.Length];
    }

    private static bool AreSame(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
