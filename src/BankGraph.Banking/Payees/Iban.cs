using System.Diagnostics.CodeAnalysis;

namespace BankGraph.Banking.Payees;

/// <summary>
/// An international bank account number after ISO 13616: country, two check digits, and what the country's banks use.
/// The check digits are those of ISO 7064, MOD 97-10, so one wrong character is always noticed.
/// </summary>
public readonly record struct Iban
{
    /// <summary>Characters of the longest one.</summary>
    public const int MaxLength = 34;

    // From the registry of ISO 13616; a country that is not here is taken at any length.
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22, ["DK"] = 18,
        ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FR"] = 27, ["GB"] = 22, ["GR"] = 27, ["HR"] = 21, ["HU"] = 28,
        ["IE"] = 22, ["IS"] = 26, ["IT"] = 27, ["KW"] = 30, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21,
        ["MC"] = 27, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24, ["SE"] = 24,
        ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["TR"] = 26,
    };

    private readonly string? _characters;

    private Iban(string characters) => _characters = characters;

    /// <summary>
    /// Reads one; spaces, as people group the characters, and small letters are taken. False for a wrong length, other
    /// characters or wrong check digits.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Iban iban)
    {
        iban = default;
        if (text is null || text.Length > 2 * MaxLength) return false;
        var characters = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (characters.Length is < 15 or > MaxLength || !characters.All(char.IsAsciiLetterOrDigit)) return false;
        if (!char.IsAsciiLetterUpper(characters[0]) || !char.IsAsciiLetterUpper(characters[1])) return false;
        if (!char.IsAsciiDigit(characters[2]) || !char.IsAsciiDigit(characters[3])) return false;
        if (Lengths.TryGetValue(characters[..2], out var length) && length != characters.Length) return false;
        if (Remainder(characters[4..] + characters[..4]) != 1) return false;
        iban = new Iban(characters);
        return true;
    }

    /// <summary>The characters without spaces, in capitals.</summary>
    public override string ToString() => _characters ?? "";

    // A letter stands for its place in the alphabet plus nine: A is 10, Z is 35.
    private static int Remainder(string characters)
    {
        var remainder = 0;
        foreach (var character in characters)
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder;
    }
}
