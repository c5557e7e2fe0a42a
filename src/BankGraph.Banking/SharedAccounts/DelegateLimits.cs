using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>How much a delegate may pay, in the main unit of the account's currency; null for no limit.</summary>
/// <param name="PerPayment">With one payment.</param>
/// <param name="PerDay">In a day, UTC.</param>
public sealed record DelegateLimits(decimal? PerPayment, decimal? PerDay)
{
    /// <summary>
    /// The limits in minor units; or <see cref="InvalidFieldError"/> where the right has no limits,
    /// <see cref="InvalidAmountError"/> for one that is not positive or finer than the currency.
    /// </summary>
    internal BankError? TryRead(
        AccountRight right,
        Currency currency,
        out (long? PerPayment, long? PerDay) minor)
    {
        minor = default;
        if (this is { PerPayment: null, PerDay: null }) return null;
        if (right != AccountRight.Pay)
        {
            return new InvalidFieldError(
                PerPayment is null ? "perDay" : "perPayment", "Only delegates who pay have limits.");
        }

        if (!TryRead(PerPayment, currency, out var perPayment) || !TryRead(PerDay, currency, out var perDay))
            return new InvalidAmountError();
        minor = (perPayment, perDay);
        return null;
    }

    private static bool TryRead(decimal? value, Currency currency, out long? minor)
    {
        minor = null;
        if (value is not { } amount) return true;
        if (amount <= 0 || Money.FromDecimal(amount, currency, out var exact) != MoneyParseOutcome.Parsed) return false;
        minor = exact.AmountMinor;
        return true;
    }
}
