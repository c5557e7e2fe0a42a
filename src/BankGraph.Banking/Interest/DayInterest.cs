using BankGraph.Banking.Products;

namespace BankGraph.Banking.Interest;

/// <summary>What one day brings: an account earns, or owes for its overdraft, or neither.</summary>
/// <param name="Earned">What the bank owes the customer.</param>
/// <param name="Owed">What the customer owes the bank.</param>
public readonly record struct DayInterest(ExactAmount Earned, ExactAmount Owed)
{
    /// <summary>
    /// Interest of a day: balance x yearly rate x the day's fraction of a year, each part of the balance at the rate
    /// of its tier. A balance below the product's minimum earns nothing.
    /// </summary>
    /// <param name="terms">What holds on the day.</param>
    /// <param name="balanceMinor">The balance at the end of the day.</param>
    /// <param name="day">The day.</param>
    public static DayInterest Of(ProductTerms terms, long balanceMinor, DateOnly day)
    {
        var parts = terms.DayCount.PartsOfDay(day);
        if (balanceMinor < 0)
            return new(default, new(-(Int128)balanceMinor * terms.OverdraftRate * parts));
        return new(new(Slices(terms, balanceMinor).Aggregate(Int128.Zero, Add) * parts), default);
    }

    /// <summary>The parts of a balance that earn, the lowest tier first.</summary>
    public static IEnumerable<(long Minor, long Rate)> Slices(ProductTerms terms, long balanceMinor)
    {
        if (balanceMinor < terms.MinimumBalanceMinor) yield break;
        for (var i = 0; i < terms.Tiers.Count && balanceMinor > terms.Tiers[i].FromMinor; i++)
        {
            var end = i + 1 < terms.Tiers.Count ? Math.Min(terms.Tiers[i + 1].FromMinor, balanceMinor) : balanceMinor;
            yield return (end - terms.Tiers[i].FromMinor, terms.Tiers[i].Rate);
        }
    }

    private static Int128 Add(Int128 sum, (long Minor, long Rate) slice) => sum + ((Int128)slice.Minor * slice.Rate);
}
