using System.Linq.Expressions;

namespace BankGraph.Banking.Approvals;

/// <summary>A change that waits, or was decided, as staff sees it.</summary>
public sealed record ChangeView
{
    internal static readonly Expression<Func<PendingChange, ChangeView>> FromRow = row => new ChangeView
    {
        Id = row.Id,
        Kind = row.Kind,
        Status = row.Status,
        CustomerId = row.CustomerId,
        AccountId = row.AccountId,
        Roles = row.Roles,
        TransactionId = row.TransactionId,
        AmountMinor = row.AmountMinor,
        Currency = row.Currency,
        MakerId = row.MakerId,
        MadeAt = row.MadeAt,
        Reason = row.Reason,
        CheckerId = row.CheckerId,
        DecidedAt = row.DecidedAt,
    };

    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is to change.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>How far it has come.</summary>
    public required ChangeStatus Status { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account; null for a change of roles.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The roles there would be; null for another kind.</summary>
    public string? Roles { get; init; }

    /// <summary>The transaction to undo; null for another kind.</summary>
    public Guid? TransactionId { get; init; }

    /// <summary>The amount to pay in or to undo, or the limit there would be, in minor units.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>The amount's currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Who wants it.</summary>
    public required Guid MakerId { get; init; }

    /// <summary>Since when, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who has decided.</summary>
    public Guid? CheckerId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedAt { get; init; }
}
