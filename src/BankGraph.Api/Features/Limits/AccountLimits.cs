using BankGraph.Api.Features.Security;
using BankGraph.Banking.Limits;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Limits;

/// <summary>How much may leave an account; null where there is no limit.</summary>
[OwnerOnly]
internal sealed class AccountLimits(LimitView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>The most that one payment may be.</summary>
    public Money? PerOperation { get; } = MoneyOf(view.Limits.PerOperation, view.Currency);

    /// <summary>The most that may leave in a day, UTC.</summary>
    public Money? PerDay { get; } = MoneyOf(view.Limits.PerDay, view.Currency);

    /// <summary>The most that may leave in a calendar month, UTC.</summary>
    public Money? PerMonth { get; } = MoneyOf(view.Limits.PerMonth, view.Currency);

    /// <summary>What may still leave today.</summary>
    public Money? LeftToday { get; } = MoneyOf(view.LeftToday, view.Currency);

    /// <summary>What may still leave this month.</summary>
    public Money? LeftThisMonth { get; } = MoneyOf(view.LeftThisMonth, view.Currency);

    /// <summary>When the day's limit is whole again.</summary>
    public DateTime DayResetsAt { get; } = view.DayResetsAt;

    /// <summary>When the month's limit is whole again.</summary>
    public DateTime MonthResetsAt { get; } = view.MonthResetsAt;

    /// <summary>Higher limits that wait to count.</summary>
    public LimitRaise? Raise { get; } = view is { Raised: { } raised, RaisedAt: { } at }
        ? new(
            MoneyOf(raised.PerOperation, view.Currency),
            MoneyOf(raised.PerDay, view.Currency),
            MoneyOf(raised.PerMonth, view.Currency),
            at)
        : null;

    private static Money? MoneyOf(long? minor, Currency currency) =>
        minor is { } amount ? new Money { Minor = amount, Currency = currency } : null;
}

/// <summary>Limits that take the place of the others.</summary>
/// <param name="PerOperation">The most that one payment may be.</param>
/// <param name="PerDay">The most that may leave in a day.</param>
/// <param name="PerMonth">The most that may leave in a month.</param>
/// <param name="At">From when on they count.</param>
/// <remarks>It belongs to the limits that it is read from, which say who may see it.</remarks>
[Unowned]
internal sealed record LimitRaise(Money? PerOperation, Money? PerDay, Money? PerMonth, DateTime At);
