namespace BankGraph.Banking.Interest;

/// <summary>
/// An amount finer than money: a whole number of units, of which so many make a minor unit that any balance times any
/// rate times any fraction of a year is exact. Nothing is rounded until it is booked.
/// </summary>
/// <param name="Units">How many.</param>
public readonly record struct ExactAmount(Int128 Units) : IComparable<ExactAmount>
{
    /// <summary>Rates are whole numbers of these parts: 5.25 % is 5,250,000.</summary>
    public const long RateScale = 100_000_000;

    /// <summary>Units of a minor unit.</summary>
    public const long UnitsPerMinor = RateScale * DayCounts.PartsOfYear;

    private const int DecimalsShown = 12;

    /// <summary>Whole minor units, rounded down; with <see cref="Rest"/> it is how the amount is kept.</summary>
    public long Minor => checked((long)((Units - Rest) / UnitsPerMinor));

    /// <summary>What <see cref="Minor"/> leaves over, in units; never negative.</summary>
    public long Rest => (long)(((Units % UnitsPerMinor) + UnitsPerMinor) % UnitsPerMinor);

    /// <summary>The amount as it is kept.</summary>
    public static ExactAmount Of(long minor, long rest = 0) => new(((Int128)minor * UnitsPerMinor) + rest);

    /// <summary>The nearest whole minor unit; of two that are as near the even one.</summary>
    public long Round()
    {
        var twice = Rest * 2;
        var isUp = twice > UnitsPerMinor || (twice == UnitsPerMinor && long.IsOddInteger(Minor));
        return isUp ? Minor + 1 : Minor;
    }

    /// <summary>The amount in minor units, to twelve decimals.</summary>
    public decimal ToMinor() => Minor + decimal.Round((decimal)Rest / UnitsPerMinor, DecimalsShown);

    /// <inheritdoc/>
    public int CompareTo(ExactAmount other) => Units.CompareTo(other.Units);

    /// <summary>The sum.</summary>
    public static ExactAmount operator +(ExactAmount left, ExactAmount right) => new(left.Units + right.Units);

    /// <summary>The difference.</summary>
    public static ExactAmount operator -(ExactAmount left, ExactAmount right) => new(left.Units - right.Units);
}
