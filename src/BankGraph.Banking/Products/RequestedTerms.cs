using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Ledger;

namespace BankGraph.Banking.Products;

/// <summary>A tier as it was asked for.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="RatePercent">Percent of a year.</param>
public sealed record RequestedTier(decimal From, decimal RatePercent);

/// <summary>Terms as they were asked for: amounts in the currency's main unit, rates in percent of a year.</summary>
public sealed record RequestedTerms
{
    /// <summary>Tiers of one product.</summary>
    public const int MaxTiers = 10;

    private const int MaxFreeOperations = 1_000_000;
    private const long PartsOfPercent = ExactAmount.RateScale / 100;

    /// <summary>The type of the accounts.</summary>
    public required AccountType Type { get; init; }

    /// <summary>Their currency, ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>From which day on.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>What customers read.</summary>
    public required string Name { get; init; }

    /// <summary>How a year's days are counted.</summary>
    public DayCount DayCount { get; init; }

    /// <summary>Rates for balances, the lowest tier first, at 0.</summary>
    public IReadOnlyList<RequestedTier> Tiers { get; init; } = [];

    /// <summary>A day that ends with less earns nothing.</summary>
    public decimal? MinimumBalance { get; init; }

    /// <summary>Percent of a year for what an account is below zero.</summary>
    public decimal? OverdraftRatePercent { get; init; }

    /// <summary>How far below zero a new account may go.</summary>
    public decimal? OverdraftLimit { get; init; }

    /// <summary>What a month costs.</summary>
    public decimal? MonthlyFee { get; init; }

    /// <summary>A month is free whose days all end with this much.</summary>
    public decimal? FeeWaivedFrom { get; init; }

    /// <summary>What each payment costs beyond the free ones.</summary>
    public decimal? OperationFee { get; init; }

    /// <summary>So many payments of a month are free.</summary>
    public int FreeOperations { get; init; }

    /// <summary>The limits that a new account starts with; null for none.</summary>
    public RequestedLimits Limits { get; init; } = new(null, null, null);

    /// <summary>The terms, or the first field that is wrong.</summary>
    internal InvalidFieldError? Read(Currency currency, out ProductTerms terms)
    {
        InvalidFieldError? error = null;
        var name = Name.Trim();
        if (name.Length is 0 or > OpenAccount.MaxNameLength || name.Any(char.IsControl))
            error = new InvalidFieldError("name", $"A name has 1 to {OpenAccount.MaxNameLength} characters.");
        terms = new ProductTerms
        {
            Type = Type,
            Currency = currency,
            ValidFrom = ValidFrom,
            Name = name,
            DayCount = DayCount,
            Tiers = ReadTiers(currency, ref error),
            MinimumBalanceMinor = Minor("minimumBalance", MinimumBalance) ?? 0,
            OverdraftRate = Rate("overdraftRate", OverdraftRatePercent ?? 0, ref error),
            OverdraftLimitMinor = Minor("overdraftLimit", OverdraftLimit) ?? 0,
            MonthlyFeeMinor = Minor("monthlyFee", MonthlyFee) ?? 0,
            FeeWaivedFromMinor = Minor("monthlyFeeWaivedFrom", FeeWaivedFrom),
            OperationFeeMinor = Minor("operationFee", OperationFee) ?? 0,
            FreeOperations = FreeOperations,
            Limits = new LimitSet(
                Minor("perOperation", Limits.PerOperation),
                Minor("perDay", Limits.PerDay),
                Minor("perMonth", Limits.PerMonth)),
        };
        if (FreeOperations is < 0 or > MaxFreeOperations)
            error ??= new InvalidFieldError("freeOperations", $"It is 0 to {MaxFreeOperations}.");
        return error;

        long? Minor(string field, decimal? value) => ReadMinor(field, value, currency, ref error);
    }

    private List<RateTier> ReadTiers(Currency currency, ref InvalidFieldError? error)
    {
        var tiers = new List<RateTier>(Tiers.Count);
        foreach (var tier in Tiers)
        {
            tiers.Add(new RateTier(
                ReadMinor("tiers", tier.From, currency, ref error) ?? 0,
                Rate("tiers", tier.RatePercent, ref error)));
        }

        var isOrdered = tiers.Select(tier => tier.FromMinor).Order().Distinct().SequenceEqual(
            tiers.Select(tier => tier.FromMinor)) && tiers is [] or [{ FromMinor: 0 }, ..];
        if (!isOrdered || tiers.Count > MaxTiers)
            error ??= new InvalidFieldError("tiers", $"At most {MaxTiers} tiers, the first from 0, each higher.");
        return tiers;
    }

    private static long? ReadMinor(string field, decimal? value, Currency currency, ref InvalidFieldError? error)
    {
        if (value is not { } amount) return null;
        var outcome = Money.FromDecimal(amount, currency, out var money);
        if (amount >= 0 && outcome == MoneyParseOutcome.Parsed) return money.AmountMinor;
        error ??= new InvalidFieldError(field, "An amount of the currency, not below zero.");
        return 0;
    }

    private static long Rate(string field, decimal percent, ref InvalidFieldError? error)
    {
        var parts = percent * PartsOfPercent;
        if (percent is >= 0 and <= 100 && decimal.IsInteger(parts)) return (long)parts;
        error ??= new InvalidFieldError(field, "A rate is 0 to 100 percent with at most six decimals.");
        return 0;
    }
}
