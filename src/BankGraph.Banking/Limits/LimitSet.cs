namespace BankGraph.Banking.Limits;

/// <summary>The limits of an account in minor units; null for none.</summary>
/// <param name="PerOperation">Of one payment.</param>
/// <param name="PerDay">Of all payments of a day.</param>
/// <param name="PerMonth">Of all payments of a month.</param>
public readonly record struct LimitSet(long? PerOperation, long? PerDay, long? PerMonth)
{
    /// <summary>The lower one of each.</summary>
    internal LimitSet Lower(LimitSet other) => new(
        Lower(PerOperation, other.PerOperation),
        Lower(PerDay, other.PerDay),
        Lower(PerMonth, other.PerMonth));

    private static long? Lower(long? one, long? other) =>
        one is { } left && other is { } right ? Math.Min(left, right) : one ?? other;
}
