using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>Something about an account that was changed, as staff reads it.</summary>
[StaffOnly(Permission.FindCustomers)]
internal sealed class RecordedChange
{
    internal static readonly Expression<Func<AccountChangeView, RecordedChange>> FromView = view => new RecordedChange
    {
        Field = view.Field,
        Before = view.Before,
        After = view.After,
        Author = view.Author,
        ActorId = view.ActorId,
        Reason = view.Reason,
        At = view.At,
        EffectiveAt = view.EffectiveAt,
    };

    /// <summary>What was changed.</summary>
    public required AccountField Field { get; init; }

    /// <summary>What it was: a name, a status, or an amount with its currency; null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is.</summary>
    public string? After { get; init; }

    /// <summary>Who has changed it.</summary>
    public required ChangeAuthor Author { get; init; }

    /// <summary>The person; null for the bank by itself.</summary>
    [ID<CustomerRecord>]
    public Guid? ActorId { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was changed.</summary>
    public required DateTime At { get; init; }

    /// <summary>From when on it counts.</summary>
    public required DateTime EffectiveAt { get; init; }
}

/// <summary>How an account was closed, as staff reads it.</summary>
/// <param name="At">When.</param>
/// <param name="Author">By whom.</param>
/// <param name="ActorId">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="LastBalance">What was on it then.</param>
[StaffOnly(Permission.FindCustomers)]
internal sealed record ClosureRecord(
    DateTime At,
    ChangeAuthor Author,
    [property: ID<CustomerRecord>] Guid? ActorId,
    string? Reason,
    Money LastBalance);
