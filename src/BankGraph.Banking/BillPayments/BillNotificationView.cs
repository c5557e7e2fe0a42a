namespace BankGraph.Banking.BillPayments;

/// <summary>Something to tell a customer about a bill.</summary>
public sealed record BillNotificationView
{
    /// <summary>UUID version 7, rising in time.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom to tell, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The bill.</summary>
    public required Guid BillId { get; init; }

    /// <summary>What happened.</summary>
    public required BillNotificationKind Kind { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }
}
