using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>What a biller wants to be paid.</summary>
[OwnerOnly]
internal sealed class Bill : IOwned
{
    internal static readonly Expression<Func<BillView, Bill>> FromView = view => new Bill
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        BillerId = view.BillerId,
        LinkId = view.LinkId,
        CustomerReference = view.CustomerReference,
        Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
        AmountPaid = new Money { Minor = view.AmountPaidMinor, Currency = view.Currency },
        AmountRemaining = new Money { Minor = view.AmountMinor - view.AmountPaidMinor, Currency = view.Currency },
        IssuedOn = view.IssuedOn,
        DueOn = view.DueOn,
        Status = view.Status,
    };

    /// <summary>The bill as a command gives it.</summary>
    internal static readonly Func<BillView, Bill> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Who issued it.</summary>
    [GraphQLIgnore]
    public required Guid BillerId { get; init; }

    /// <summary>The link that it came by.</summary>
    [GraphQLIgnore]
    public required Guid LinkId { get; init; }

    /// <summary>How the biller calls the customer.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>The whole amount.</summary>
    public required Money Amount { get; init; }

    /// <summary>What has been paid of it.</summary>
    public required Money AmountPaid { get; init; }

    /// <summary>What is still to be paid of it.</summary>
    public required Money AmountRemaining { get; init; }

    /// <summary>Date of issue.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day to pay in time.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands today.</summary>
    public required BillStatus Status { get; init; }
}
