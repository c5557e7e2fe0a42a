using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>A bill as its customer sees it, flat, so that it can be filtered, sorted and paged in SQL.</summary>
/// <remarks><see cref="Amount"/> and <see cref="AmountPaid"/> are computed after the query.</remarks>
public sealed record BillView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose bill it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's link that it came by.</summary>
    public required Guid LinkId { get; init; }

    /// <summary>Who issued it.</summary>
    public required Guid BillerId { get; init; }

    /// <summary>How the biller calls the customer.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>Currency of the amounts.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The whole amount in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>What has been paid, in minor units.</summary>
    public required long AmountPaidMinor { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Last day to pay in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands on the date the query was made for.</summary>
    public required BillStatus Status { get; init; }

    /// <summary>The whole amount.</summary>
    public Money Amount => new(AmountMinor, Currency);

    /// <summary>What has been paid.</summary>
    public Money AmountPaid => new(AmountPaidMinor, Currency);
}
