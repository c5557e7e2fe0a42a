namespace BankGraph.Banking.Audit;

/// <summary>A record as an auditor reads it.</summary>
public sealed record AuditEventView
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>Who did it.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>In which session.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }

    /// <summary>What it was done to.</summary>
    public string? Subject { get; init; }

    /// <summary>The customer whom it concerns.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>What was so before, JSON.</summary>
    public string? Before { get; init; }

    /// <summary>What is so now, JSON.</summary>
    public string? After { get; init; }
}
