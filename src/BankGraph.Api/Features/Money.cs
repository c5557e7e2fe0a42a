using BankGraph.Api.Features.Security;
using BankGraph.Ledger;

namespace BankGraph.Api.Features;

/// <summary>An exact amount in a currency, written with as many decimals as the currency has.</summary>
/// <remarks>It belongs to the object that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record Money
{
    /// <summary>The amount in minor units.</summary>
    [GraphQLIgnore]
    public required long Minor { get; init; }

    /// <summary>The amount in the currency's main unit.</summary>
    public decimal Value => new Ledger.Money(Minor, Currency).ToDecimal();

    /// <summary>The currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>An amount as the ledger has it.</summary>
    internal static Money Of(Ledger.Money money) => new() { Minor = money.AmountMinor, Currency = money.Currency };
}
