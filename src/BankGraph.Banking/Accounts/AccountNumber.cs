using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// The number a customer writes on a form: twelve random digits and two check digits after ISO 7064, MOD 97-10. One
/// wrong digit, or two neighbours exchanged, never gives another valid number.
/// </summary>
public readonly record struct AccountNumber
{
    /// <summary>Digits of a number, the check digits included.</summary>
    public const int Length = 14;

    private const long SmallestBody = 100_000_000_000;
    private const long LargestBody = 999_999_999_999;

    private readonly string? _digits;

    private AccountNumber(string digits) => _digits = digits;

    /// <summary>
    /// Draws a number. Only the database knows whether it is taken; a clash is as likely as a lottery win.
    /// </summary>
    public static AccountNumber Random()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);

        // The remainder favours no body noticeably: 2^64 is 20 million times the range.
        var body = SmallestBody + (long)(BitConverter.ToUInt64(bytes) % (LargestBody - SmallestBody + 1));
        return FromBody(body);
    }

    /// <summary>The number whose first twelve digits are given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The body has not twelve digits, the first of them not zero.
    /// </exception>
    internal static AccountNumber FromBody(long body)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(body, SmallestBody);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(body, LargestBody);
        var check = 98 - (body * 100 % 97);
        return new AccountNumber(((body * 100) + check).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// Reads a number; spaces between digits, as people group them, are skipped. False for anything that is not
    /// fourteen digits with the right check digits.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountNumber number)
    {
        number = default;
        if (text is null || text.Length > 2 * Length) return false;

        Span<char> digits = stackalloc char[Length];
        var count = 0;
        foreach (var character in text)
        {
            if (character == ' ') continue;
            if (!char.IsAsciiDigit(character) || count == Length) return false;
            digits[count++] = character;
        }

        if (count != Length || digits[0] == '0') return false;
        var value = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        // 00, 01 and 99 leave the right remainder too, but are never given out.
        if (value % 97 != 1 || value % 100 is < 2 or > 98) return false;
        number = new AccountNumber(digits.ToString());
        return true;
    }

    /// <summary>The fourteen digits, without spaces.</summary>
    public override string ToString() => _digits ?? "";
}
