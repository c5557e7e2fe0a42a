using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Audit;

/// <summary>Something that was done.</summary>
[StaffOnly(Permission.ReadAudit)]
internal sealed class AuditEvent
{
    internal static readonly Expression<Func<AuditEventView, AuditEvent>> FromView = view => new AuditEvent
    {
        Sequence = view.Sequence,
        At = view.At,
        Action = view.Action,
        ActorId = view.ActorId,
        SessionId = view.SessionId,
        Address = view.Address,
        Subject = view.Subject,
        CustomerId = view.CustomerId,
        Reason = view.Reason,
        Before = view.Before,
        After = view.After,
    };

    /// <summary>1, 2, 3 ... without a gap.</summary>
    [CursorKey]
    public required long Sequence { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>Who did it; null for somebody who was not signed in.</summary>
    [ID("CustomerRecord")]
    public Guid? ActorId { get; init; }

    /// <summary>In which session.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>From which network address; null for what the bank did by itself.</summary>
    public string? Address { get; init; }

    /// <summary>What it was done to: its kind, a slash and its key.</summary>
    public string? Subject { get; init; }

    /// <summary>The customer whom it concerns.</summary>
    [ID("CustomerRecord")]
    public Guid? CustomerId { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    /// <summary>What was so before, JSON.</summary>
    public string? Before { get; init; }

    /// <summary>What is so since, JSON.</summary>
    public string? After { get; init; }
}
