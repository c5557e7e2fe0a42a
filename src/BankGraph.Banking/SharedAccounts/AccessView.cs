using BankGraph.Banking.Customers;
using BankGraph.Ledger;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>What somebody may do with an account.</summary>
public sealed record AccessView
{
    /// <summary>The access.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Who has it.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>The name of who has it.</summary>
    public required StoredName Name { get; init; }

    /// <summary>What they may do.</summary>
    public required AccountRight Right { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The most that one payment may be, in minor units; null for no limit.</summary>
    public long? PerPaymentMinor { get; init; }

    /// <summary>The most that may be paid in a day, in minor units; null for no limit.</summary>
    public long? PerDayMinor { get; init; }

    /// <summary>The day of which the sum is.</summary>
    public DateOnly? CountedOn { get; init; }

    /// <summary>What was paid on that day, in minor units.</summary>
    public long SpentDayMinor { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>What may still be paid on a day, in minor units; null for no limit.</summary>
    public long? LeftOn(DateOnly day) =>
        PerDayMinor is { } most ? Math.Max(0, most - (CountedOn == day ? SpentDayMinor : 0)) : null;
}
