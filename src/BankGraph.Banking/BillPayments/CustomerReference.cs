namespace BankGraph.Banking.BillPayments;

/// <summary>How a biller calls its customer: a phone number, a meter, a contract.</summary>
internal static class CustomerReference
{
    /// <summary>Characters of a reference.</summary>
    public const int MaxLength = 40;

    /// <summary>
    /// The reference in capitals without spaces, as it is compared and sent; null if no biller can mean it. What it has
    /// to look like beyond that only the biller knows.
    /// </summary>
    public static string? Normalize(string text)
    {
        var reference = text.Replace(" ", "").ToUpperInvariant();
        return reference.Length is > 0 and <= MaxLength
            && reference.All(character => char.IsAsciiLetterOrDigit(character) || "+-".Contains(character))
            && reference.Any(char.IsAsciiLetterOrDigit)
                ? reference
                : null;
    }
}
