using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Goals;

namespace BankGraph.Api.Features.Goals;

/// <summary>Something the caller saves for. Its money lies apart from the accounts.</summary>
[OwnerOnly]
internal sealed class SavingsGoal : IOwned
{
    internal static readonly Expression<Func<GoalView, SavingsGoal>> FromView = view => new SavingsGoal
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        AccountId = view.AccountId,
        Name = view.Name,
        Target = new Money { Minor = view.TargetMinor, Currency = view.Currency },
        TargetOn = view.TargetOn,
        Saved = new Money { Minor = view.SavedMinor, Currency = view.Currency },
        Status = view.Status,
        RoundsUp = view.RoundsUp,
        PlanMinor = view.PlanMinor,
        PlanFrequency = view.PlanFrequency,
        PlanNextOn = view.PlanNextOn,
        CreatedAt = view.CreatedAt,
        ClosedAt = view.ClosedAt,
    };

    /// <summary>The goal as a command gives it.</summary>
    internal static readonly Func<GoalView, SavingsGoal> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account from which money comes and to which it goes back.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>What the caller saves for.</summary>
    public required string Name { get; init; }

    /// <summary>What is to be saved.</summary>
    public required Money Target { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>What is saved.</summary>
    public required Money Saved { get; init; }

    /// <summary>Whether it is saved for.</summary>
    public required GoalStatus Status { get; init; }

    /// <summary>Whether what is missing from payments to the next whole unit is put by.</summary>
    public required bool RoundsUp { get; init; }

    /// <summary>What is put by on each date, in minor units.</summary>
    [GraphQLIgnore]
    public long? PlanMinor { get; init; }

    /// <summary>How often it is put by.</summary>
    [GraphQLIgnore]
    public SavingFrequency? PlanFrequency { get; init; }

    /// <summary>When it is put by next.</summary>
    [GraphQLIgnore]
    public DateOnly? PlanNextOn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTime? ClosedAt { get; init; }
}
