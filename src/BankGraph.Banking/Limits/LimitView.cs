using BankGraph.Ledger;

namespace BankGraph.Banking.Limits;

/// <summary>The limits of an account as its owner sees them; null where there is none.</summary>
/// <param name="CustomerId">With whose eyes it was read, for access checks.</param>
/// <param name="Currency">The currency of the account.</param>
/// <param name="Limits">The limits that count now.</param>
/// <param name="LeftToday">What may still leave today, in minor units.</param>
/// <param name="LeftThisMonth">What may still leave this month, in minor units.</param>
/// <param name="DayResetsAt">When the day's limit is whole again, UTC.</param>
/// <param name="MonthResetsAt">When the month's is, UTC.</param>
/// <param name="Raised">The limits that will count from <paramref name="RaisedAt"/> on; null when none wait.</param>
/// <param name="RaisedAt">When they will, UTC.</param>
public sealed record LimitView(
    Guid CustomerId,
    Currency Currency,
    LimitSet Limits,
    long? LeftToday,
    long? LeftThisMonth,
    DateTime DayResetsAt,
    DateTime MonthResetsAt,
    LimitSet? Raised,
    DateTime? RaisedAt)
{
    internal static LimitView Of(Guid customerId, Currency currency, LimitState state) => new(
        customerId,
        currency,
        state.Limits,
        LimitState.Left(state.Limits.PerDay, state.SpentDayMinor),
        LimitState.Left(state.Limits.PerMonth, state.SpentMonthMinor),
        state.DayResetsAt,
        state.MonthResetsAt,
        state.Raised,
        state.RaisedAt);
}
