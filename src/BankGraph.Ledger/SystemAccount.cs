using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Ledger;

/// <summary>
/// An account of the bank itself: the other side of money that enters or leaves. Its id follows from its purpose and
/// currency, so every process names the same account, and the ledger opens it when it is first booked on.
/// </summary>
public sealed record SystemAccount
{
    private SystemAccount(string purpose, Currency currency) =>
        (Purpose, Currency, Id) = (purpose, currency, IdOf(purpose, currency));

    /// <summary>What it is for: capitals, digits, <c>_</c>, <c>:</c> and <c>-</c>; at most 64 characters.</summary>
    public string Purpose { get; }

    /// <summary>Its currency.</summary>
    public Currency Currency { get; }

    /// <summary>UUID version 8, derived from purpose and currency.</summary>
    public Guid Id { get; }

    /// <summary>Cash and incoming payments: deposits debit it, withdrawals credit it.</summary>
    public static SystemAccount Cash(Currency currency) => new("CASH", currency);

    /// <summary>What the bank owes a biller for bills paid and not yet settled.</summary>
    public static SystemAccount BillerSettlement(Guid billerId, Currency currency) =>
        new($"BILLER_SETTLEMENT:{billerId.ToString("N").ToUpperInvariant()}", currency);

    /// <summary>An account for another purpose, such as FEES or SUSPENSE.</summary>
    /// <exception cref="ArgumentException">The purpose is empty, too long or has other characters.</exception>
    public static SystemAccount For(string purpose, Currency currency)
    {
        var isName = purpose.Length is > 0 and <= 64
            && purpose.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or ':' or '-');
        return isName
            ? new SystemAccount(purpose, currency)
            : throw new ArgumentException($"'{purpose}' does not name an account of the bank.", nameof(purpose));
    }

    /// <summary>The account as it is first written: empty, and free to go below zero.</summary>
    internal Account Open(DateTime openedAt) =>
        new(Id, Currency, openedAt) { MayGoNegative = true, Purpose = Purpose };

    private static Guid IdOf(string purpose, Currency currency)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"system-account:{purpose}:{currency.Code}"), hash);

        // RFC 9562, 5.8: version 8 is free for ids made in one's own way; the variant bits are fixed.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
