using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Something to tell a customer about a bill.</summary>
[OwnerOnly]
internal sealed class BillNotification(BillNotificationView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>What happened.</summary>
    public BillNotificationKind Kind { get; } = view.Kind;

    /// <summary>When it happened.</summary>
    public DateTime At { get; } = view.At;

    /// <summary>The bill as it is now.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<Bill> GetBillAsync(IBillByIdDataLoader bills, CancellationToken cancellationToken) =>
        await bills.LoadAsync(new SeenBy(OwnerId, view.BillId), cancellationToken)
        ?? throw new InvalidOperationException("A notification has no bill.");
}
