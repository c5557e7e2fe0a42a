using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>A customer's link to a biller with what is set for it, flat.</summary>
public sealed record BillerLinkView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose link it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The biller.</summary>
    public required Guid BillerId { get; init; }

    /// <summary>The currency of the biller's bills.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How the biller calls the customer.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>When it was linked, UTC.</summary>
    public required DateTime LinkedAt { get; init; }

    /// <summary>So many days before a bill is due the customer is reminded; null for never.</summary>
    public int? ReminderDays { get; init; }

    /// <summary>The account that bills are paid from by themselves; null when they are not.</summary>
    public Guid? AutoPayAccountId { get; init; }

    /// <summary>Up to this much of one bill, in minor units.</summary>
    public long? AutoPayCeilingMinor { get; init; }

    /// <summary>So many days before they are due.</summary>
    public int? AutoPayDaysBefore { get; init; }

    /// <summary>Bills that were due before are not.</summary>
    public DateOnly? AutoPaySince { get; init; }
}
