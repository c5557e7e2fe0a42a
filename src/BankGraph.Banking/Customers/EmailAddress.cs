using System.Buffers;
using System.Text;

namespace BankGraph.Banking.Customers;

/// <summary>E-mail addresses as the bank compares and stores them.</summary>
internal static class EmailAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path is at most 256 octets, its brackets included.</summary>
    public const int MaxLength = 254;

    /// <summary>
    /// Surrounding spaces off, Unicode composed, lower case: two spellings of one mailbox are one customer. Every input
    /// has a normal form, so that a look-up of nonsense takes the same path as a look-up of an address.
    /// </summary>
    public static string Normalize(string email)
    {
        var trimmed = email.Trim();
        return (IsWellFormed(trimmed) ? trimmed.Normalize(NormalizationForm.FormC) : trimmed).ToLowerInvariant();
    }

    /// <summary>
    /// Whether a normalised address can be one: something, one @, a domain of at least two labels. Only a message sent
    /// to it would tell more.
    /// </summary>
    public static bool IsValid(string normalized)
    {
        if (normalized.Length is 0 or > MaxLength || !IsWellFormed(normalized)) return false;
        var at = normalized.IndexOf('@');
        if (at is < 1 or > 64 || at != normalized.LastIndexOf('@')) return false;
        if (normalized.AsSpan().ContainsAny(" \"(),:;<>[\\]") || normalized.Any(char.IsControl)) return false;
        if (normalized.Any(char.IsWhiteSpace)) return false;
        var local = normalized[..at];
        return !local.StartsWith('.') && !local.EndsWith('.') && !local.Contains("..", StringComparison.Ordinal)
            && IsDomain(normalized[(at + 1)..]);
    }

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-' && label[^1] != '-'
        && label.All(character => character == '-' || char.IsLetterOrDigit(character));

    // A lone surrogate cannot be normalised and cannot be stored as UTF-8.
    internal static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != OperationStatus.Done) return false;
            rest = rest[consumed..];
        }

        return true;
    }
}
