namespace BankGraph.Banking.Customers;

/// <summary>Telephone numbers in the international form of ITU-T E.164.</summary>
internal static class PhoneNumber
{
    /// <summary>
    /// The number as + and 8 to 15 digits, with spaces, hyphens, dots and brackets left out; null if it is none.
    /// </summary>
    public static string? Normalize(string text)
    {
        var digits = string.Concat(text.Trim().Where(character => !" -.()".Contains(character)));
        var isNumber = digits.Length is >= 9 and <= 16
            && digits[0] == '+'
            && digits[1] != '0'
            && digits.Skip(1).All(char.IsAsciiDigit);
        return isNumber ? digits : null;
    }
}
