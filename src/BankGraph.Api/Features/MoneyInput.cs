using BankGraph.Banking.Transfers;

namespace BankGraph.Api.Features;

/// <summary>An amount in a currency.</summary>
/// <param name="Value">The amount in the currency's main unit, with no more decimals than the currency has.</param>
/// <param name="Currency">The currency.</param>
internal sealed record MoneyInput(decimal Value, CurrencyCode Currency)
{
    /// <summary>The amount as a command takes it.</summary>
    internal RequestedAmount Requested => new(Value, Currency.Value);
}
