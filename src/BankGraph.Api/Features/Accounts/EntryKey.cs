using System.Globalization;

namespace BankGraph.Api.Features.Accounts;

/// <summary>What tells an entry from all others.</summary>
/// <param name="AccountId">The account it stands on.</param>
/// <param name="Sequence">Its place in the account's history.</param>
internal readonly record struct EntryKey(Guid AccountId, long Sequence)
{
    private const int IdLength = 32;

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string text, out EntryKey key)
    {
        key = default;
        if (text.Length <= IdLength
            || !Guid.TryParseExact(text.AsSpan(0, IdLength), "N", out var accountId)
            || !long.TryParse(
                text.AsSpan(IdLength), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        key = new EntryKey(accountId, sequence);
        return true;
    }

    /// <summary>The key as the identifier carries it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AccountId:N}{Sequence}");
}
