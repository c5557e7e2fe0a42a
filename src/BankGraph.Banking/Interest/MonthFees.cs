using BankGraph.Banking.Products;

namespace BankGraph.Banking.Interest;

/// <summary>What a month costs, in minor units.</summary>
/// <param name="MonthlyFeeMinor">The fee of the month; 0 when it is waived.</param>
/// <param name="Operations">How many payments the customer made.</param>
/// <param name="OperationFeesMinor">What those beyond the free ones cost.</param>
internal sealed record MonthFees(long MonthlyFeeMinor, int Operations, long OperationFeesMinor)
{
    public long TotalMinor => checked(MonthlyFeeMinor + OperationFeesMinor);

    /// <summary>
    /// The fees by the terms of the month's first day. The month in which an account was opened is free, and one whose
    /// days all ended with the balance that the terms ask for has no monthly fee.
    /// </summary>
    public static MonthFees Of(
        ProductTerms terms,
        DateOnly firstDay,
        DateOnly openedOn,
        long lowestMinor,
        int operations)
    {
        if (openedOn > firstDay) return new MonthFees(0, operations, 0);
        var isWaived = terms.FeeWaivedFromMinor is { } enough && lowestMinor >= enough;
        var charged = Math.Max(0, operations - terms.FreeOperations);
        return new MonthFees(
            isWaived ? 0 : terms.MonthlyFeeMinor,
            operations,
            checked(charged * terms.OperationFeeMinor));
    }
}
