using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Products;

namespace BankGraph.Api.Features.Products;

/// <summary>What accounts of a type and currency earn and cost, from a day on.</summary>
[Unowned]
internal sealed class AccountProduct(ProductTerms terms)
{
    private const decimal PartsOfPercent = ExactAmount.RateScale / 100m;

    /// <summary>What it is called.</summary>
    public string Name { get; } = terms.Name;

    /// <summary>The type of the accounts.</summary>
    public AccountType Type { get; } = terms.Type;

    /// <summary>Their currency.</summary>
    public Ledger.Currency Currency { get; } = terms.Currency;

    /// <summary>From which day on; null for what holds where the bank has said nothing.</summary>
    public DateOnly? ValidFrom { get; } = terms.ValidFrom;

    /// <summary>How the days of a year are counted.</summary>
    public DayCount DayCount { get; } = terms.DayCount;

    /// <summary>Interest, the lowest tier first: each part of a balance earns the rate of its own tier.</summary>
    public ProductTier[] Tiers { get; } = [.. terms.Tiers.Select(tier => ProductTier.Of(tier, terms))];

    /// <summary>A day that ends with less earns nothing.</summary>
    public Money MinimumBalance { get; } = MoneyOf(terms.MinimumBalanceMinor, terms);

    /// <summary>Percent of a year for what an account is below zero.</summary>
    public decimal OverdraftRate { get; } = PercentOf(terms.OverdraftRate);

    /// <summary>How far below zero a new account may go.</summary>
    public Money OverdraftLimit { get; } = MoneyOf(terms.OverdraftLimitMinor, terms);

    /// <summary>What a calendar month costs; the month of opening is free.</summary>
    public Money MonthlyFee { get; } = MoneyOf(terms.MonthlyFeeMinor, terms);

    /// <summary>A month is free whose days all end with this much or more.</summary>
    public Money? MonthlyFeeWaivedFrom { get; } = Optional(terms.FeeWaivedFromMinor, terms);

    /// <summary>What each transfer, withdrawal and bill payment costs beyond the free ones of a month.</summary>
    public Money OperationFee { get; } = MoneyOf(terms.OperationFeeMinor, terms);

    /// <summary>So many of them are free.</summary>
    public int FreeOperations { get; } = terms.FreeOperations;

    /// <summary>The limit of one payment that a new account starts with.</summary>
    public Money? PerOperation { get; } = Optional(terms.Limits.PerOperation, terms);

    /// <summary>The limit of a day that a new account starts with.</summary>
    public Money? PerDay { get; } = Optional(terms.Limits.PerDay, terms);

    /// <summary>The limit of a month that a new account starts with.</summary>
    public Money? PerMonth { get; } = Optional(terms.Limits.PerMonth, terms);

    /// <summary>A rate as people read it: 5.25 for 5.25 percent.</summary>
    internal static decimal PercentOf(long rate) => rate / PartsOfPercent;

    private static Money MoneyOf(long minor, ProductTerms terms) => new() { Minor = minor, Currency = terms.Currency };

    private static Money? Optional(long? minor, ProductTerms terms) =>
        minor is { } amount ? MoneyOf(amount, terms) : null;
}

/// <summary>The rate for a part of a balance.</summary>
/// <param name="From">Where the part begins.</param>
/// <param name="Rate">Percent of a year.</param>
/// <param name="AnnualYield">
/// What the rate comes to in a year in which the interest stays on the account, added monthly; percent, two decimals.
/// </param>
[Unowned]
internal sealed record ProductTier(Money From, decimal Rate, decimal AnnualYield)
{
    private const int MonthsOfYear = 12;

    internal static ProductTier Of(RateTier tier, ProductTerms terms)
    {
        var fraction = (decimal)tier.Rate / ExactAmount.RateScale;
        var yield = 100 * CompoundInterest.AnnualYield(fraction, MonthsOfYear);
        return new ProductTier(
            new Money { Minor = tier.FromMinor, Currency = terms.Currency },
            AccountProduct.PercentOf(tier.Rate),
            decimal.Round(yield, 2, MidpointRounding.ToEven));
    }
}
