namespace BankGraph.Banking.Audit;

/// <summary>A record about signing in, as the customer reads it whom it concerns.</summary>
public sealed record SignInRecordView
{
    /// <summary>UUID version 7: later ones are greater.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>When it was done, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }

    /// <summary>What was used or changed: <c>passkey/</c> and an id; null for what has no id.</summary>
    public string? Subject { get; init; }
}
