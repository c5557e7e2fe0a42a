using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>A service whose bills come to the caller.</summary>
[OwnerOnly]
internal sealed class BillerLink : IOwned
{
    internal static readonly Expression<Func<BillerLinkView, BillerLink>> FromView = view => new BillerLink
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        BillerId = view.BillerId,
        Currency = view.Currency,
        CustomerReference = view.CustomerReference,
        LinkedAt = view.LinkedAt,
        ReminderDays = view.ReminderDays,
        AutoPayAccountId = view.AutoPayAccountId,
        AutoPayCeilingMinor = view.AutoPayCeilingMinor,
        AutoPayDaysBefore = view.AutoPayDaysBefore,
        AutoPaySince = view.AutoPaySince,
    };

    /// <summary>The link as a command gives it.</summary>
    internal static readonly Func<BillerLinkView, BillerLink> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The biller.</summary>
    [GraphQLIgnore]
    public required Guid BillerId { get; init; }

    /// <summary>The currency of the biller's bills.</summary>
    [GraphQLIgnore]
    public required Currency Currency { get; init; }

    /// <summary>How the biller calls the customer.</summary>
    public required string CustomerReference { get; init; }

    /// <summary>When it was linked.</summary>
    public required DateTime LinkedAt { get; init; }

    /// <summary>So many days before a bill is due there is a reminder; null for none.</summary>
    public int? ReminderDays { get; init; }

    /// <summary>The account that bills are paid from by themselves.</summary>
    [GraphQLIgnore]
    public Guid? AutoPayAccountId { get; init; }

    /// <summary>Up to this much of one bill.</summary>
    [GraphQLIgnore]
    public long? AutoPayCeilingMinor { get; init; }

    /// <summary>So many days before they are due.</summary>
    [GraphQLIgnore]
    public int? AutoPayDaysBefore { get; init; }

    /// <summary>Bills that were due before are not.</summary>
    [GraphQLIgnore]
    public DateOnly? AutoPaySince { get; init; }
}
