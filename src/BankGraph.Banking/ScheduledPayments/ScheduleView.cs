using BankGraph.Ledger;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>A schedule as its customer sees it, flat, so that it can be filtered, sorted and paged in SQL.</summary>
public sealed record ScheduleView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose schedule it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account it pays from.</summary>
    public required Guid FromAccountId { get; init; }

    /// <summary>The account it pays to: fourteen digits; null for one at another bank.</summary>
    public string? ToAccountNumber { get; init; }

    /// <summary>The account at another bank; null for one at this bank.</summary>
    public string? Iban { get; init; }

    /// <summary>Whose account it is at the other bank; null for one at this bank.</summary>
    public string? PayeeName { get; init; }

    /// <summary>The payee it was made for; null without one.</summary>
    public Guid? PayeeId { get; init; }

    /// <summary>Currency of the amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What it pays each time, in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>What both sides read beside it.</summary>
    public string? Description { get; init; }

    /// <summary>How often it pays.</summary>
    public required ScheduleFrequency Frequency { get; init; }

    /// <summary>When it pays if a date is no business day.</summary>
    public required HolidayRule HolidayRule { get; init; }

    /// <summary>The first date.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>No date after this one; null for no last date.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>So many dates; null for no number.</summary>
    public int? EndsAfter { get; init; }

    /// <summary>Where it stands.</summary>
    public required ScheduleStatus Status { get; init; }

    /// <summary>The index of the date that comes next.</summary>
    public required int NextIndex { get; init; }

    /// <summary>When it pays next; null when it does not.</summary>
    public DateOnly? NextRunOn { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}
