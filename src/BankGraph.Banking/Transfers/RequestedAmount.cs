using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>An amount as a caller wrote it, not checked yet.</summary>
/// <param name="Value">Number of the currency's main unit.</param>
/// <param name="CurrencyCode">ISO 4217 code.</param>
public readonly record struct RequestedAmount(decimal Value, string CurrencyCode)
{
    /// <summary>
    /// False for an amount that is not positive, or not exact in the currency's minor units. True with null for a code
    /// that is no currency: no account is kept in it, so it is a mismatch, which is told after the account was found.
    /// </summary>
    internal bool TryRead(out Money? amount)
    {
        amount = null;
        if (Value <= 0) return false;
        if (!Currency.TryParse(CurrencyCode, out var currency)) return true;
        if (Money.FromDecimal(Value, currency, out var exact) != MoneyParseOutcome.Parsed) return false;
        amount = exact;
        return true;
    }
}
