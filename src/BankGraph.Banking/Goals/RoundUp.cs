using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>What is missing from an amount to the next whole unit of its currency.</summary>
public static class RoundUp
{
    /// <summary>
    /// Minor units, from nothing to one less than a unit: of 12.34 EUR it is 66, of 12.00 EUR and of any amount in a
    /// currency without minor units, nothing.
    /// </summary>
    /// <param name="amountMinor">What was paid, in minor units; positive.</param>
    /// <param name="currency">Its currency.</param>
    public static long Of(long amountMinor, Currency currency)
    {
        long unit = 1;
        for (var digit = 0; digit < currency.MinorUnitDigits; digit++) unit *= 10;
        var beyond = amountMinor % unit;
        return beyond == 0 ? 0 : unit - beyond;
    }
}
