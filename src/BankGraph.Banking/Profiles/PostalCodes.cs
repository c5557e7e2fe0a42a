using System.Collections.Frozen;

namespace BankGraph.Banking.Profiles;

/// <summary>
/// How countries write their postal codes. In a form a 9 stands for a digit, an A for a letter and an X for either. A
/// country that is not listed may have none, and is taken at its word.
/// </summary>
internal static class PostalCodes
{
    private const int MaxLength = 12;

    private static readonly FrozenDictionary<string, string[]> Forms = new Dictionary<string, string[]>
    {
        ["AT"] = ["9999"],
        ["AU"] = ["9999"],
        ["BE"] = ["9999"],
        ["BG"] = ["9999"],
        ["CA"] = ["A9A 9A9"],
        ["CH"] = ["9999"],
        ["CY"] = ["9999"],
        ["CZ"] = ["999 99"],
        ["DE"] = ["99999"],
        ["DK"] = ["9999"],
        ["EE"] = ["99999"],
        ["ES"] = ["99999"],
        ["FI"] = ["99999"],
        ["FR"] = ["99999"],
        ["GB"] = ["A9 9AA", "A99 9AA", "A9A 9AA", "AA9 9AA", "AA99 9AA", "AA9A 9AA"],
        ["GR"] = ["999 99"],
        ["HR"] = ["99999"],
        ["HU"] = ["9999"],
        ["IE"] = ["AXX XXXX"],
        ["IT"] = ["99999"],
        ["JP"] = ["999-9999"],
        ["LI"] = ["9999"],
        ["LT"] = ["99999", "LT-99999"],
        ["LU"] = ["9999", "L-9999"],
        ["LV"] = ["LV-9999"],
        ["MT"] = ["AAA 9999"],
        ["NL"] = ["9999 AA"],
        ["NO"] = ["9999"],
        ["PL"] = ["99-999"],
        ["PT"] = ["9999-999"],
        ["RO"] = ["999999"],
        ["SE"] = ["999 99"],
        ["SI"] = ["9999"],
        ["SK"] = ["999 99"],
        ["TR"] = ["99999"],
        ["UA"] = ["99999"],
        ["US"] = ["99999", "99999-9999"],
    }.ToFrozenDictionary();

    /// <summary>What is wrong with the code of an address in a country, as a sentence; null if nothing is.</summary>
    public static string? Fault(string country, string? code)
    {
        if (!Forms.TryGetValue(country, out var forms))
        {
            return code is null || (code.Length <= MaxLength && code.All(IsOfCode))
                ? null
                : $"A postal code has at most {MaxLength} letters and digits.";
        }

        return code is not null && forms.Any(form => Fits(form, code))
            ? null
            : $"A postal code of this country reads like {string.Join(" or ", forms)}.";
    }

    private static bool IsOfCode(char letter) => letter is ' ' or '-' || char.IsAsciiLetterOrDigit(letter);

    private static bool Fits(string form, string code) =>
        form.Length == code.Length && form.Zip(code).All(pair => pair.First switch
        {
            '9' => char.IsAsciiDigit(pair.Second),
            'A' => char.IsAsciiLetterUpper(pair.Second),
            'X' => char.IsAsciiDigit(pair.Second) || char.IsAsciiLetterUpper(pair.Second),
            var itself => itself == pair.Second,
        });
}
