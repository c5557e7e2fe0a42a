using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>A goal as its customer sees it, flat, so that it can be filtered, sorted and paged in SQL.</summary>
public sealed record GoalView
{
    /// <summary>UUID version 7, the id of its account in the ledger too.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose goal it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account from which money comes and to which it goes back.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What the customer saves for.</summary>
    public required string Name { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What is to be saved, in minor units.</summary>
    public required long TargetMinor { get; init; }

    /// <summary>By when; null without a date.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>What is saved, in minor units.</summary>
    public required long SavedMinor { get; init; }

    /// <summary>Whether it is saved for.</summary>
    public required GoalStatus Status { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>What is put by on each date, in minor units; null without a plan.</summary>
    public long? PlanMinor { get; init; }

    /// <summary>How often it is put by; null without a plan.</summary>
    public SavingFrequency? PlanFrequency { get; init; }

    /// <summary>When it is put by next; null without a plan.</summary>
    public DateOnly? PlanNextOn { get; init; }

    /// <summary>Whether payments from the account are rounded up.</summary>
    public required bool RoundsUp { get; init; }
}
