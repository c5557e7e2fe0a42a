using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Ledger;

namespace BankGraph.Banking.Products;

/// <summary>From an amount on, a rate: each part of a balance earns the rate of its own tier.</summary>
/// <param name="FromMinor">Where the tier begins, in minor units; the first at 0.</param>
/// <param name="Rate">Yearly rate in parts of <see cref="ExactAmount.RateScale"/>.</param>
public sealed record RateTier(long FromMinor, long Rate);

/// <summary>What accounts of a type and currency earn and cost: minor units, and rates in parts of 10^8.</summary>
public sealed record ProductTerms
{
    /// <summary>The type of the accounts.</summary>
    public required AccountType Type { get; init; }

    /// <summary>Their currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>From which day on; null for what holds where the bank has said nothing.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>What customers read.</summary>
    public string Name { get; init; } = "Standard";

    /// <summary>How a year's days are counted.</summary>
    public DayCount DayCount { get; init; } = DayCount.Act365Fixed;

    /// <summary>Rates for balances, the lowest tier first; none for no interest.</summary>
    public IReadOnlyList<RateTier> Tiers { get; init; } = [];

    /// <summary>A day that ends with less than this earns nothing.</summary>
    public long MinimumBalanceMinor { get; init; }

    /// <summary>Yearly rate of what an account is below zero.</summary>
    public long OverdraftRate { get; init; }

    /// <summary>How far below zero a new account may go.</summary>
    public long OverdraftLimitMinor { get; init; }

    /// <summary>What a calendar month costs.</summary>
    public long MonthlyFeeMinor { get; init; }

    /// <summary>A month costs nothing whose days all end with this much or more; null for no such waiver.</summary>
    public long? FeeWaivedFromMinor { get; init; }

    /// <summary>What each payment costs that the customer makes beyond <see cref="FreeOperations"/>.</summary>
    public long OperationFeeMinor { get; init; }

    /// <summary>So many payments of a month cost nothing.</summary>
    public int FreeOperations { get; init; }

    /// <summary>The limits that a new account starts with.</summary>
    public LimitSet Limits { get; init; }

    /// <summary>What holds where the bank has said nothing: no interest, no fees, no overdraft, no limits.</summary>
    public static ProductTerms Standard(AccountType type, Currency currency) =>
        new() { Type = type, Currency = currency };
}
