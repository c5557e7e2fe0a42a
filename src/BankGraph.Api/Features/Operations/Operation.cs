using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Operations;

namespace BankGraph.Api.Features.Operations;

/// <summary>What has become of a command of the caller's.</summary>
[OwnerOnly]
internal sealed class Operation(Guid customerId, OperationView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = customerId;

    /// <summary>Whether it was carried out.</summary>
    public OperationStatus Status { get; } = view.Status;

    /// <summary>What it has booked, as the command answered it.</summary>
    public Transaction? Transaction { get; } =
        view.Transaction is null ? null : Accounts.Transaction.MadeBy(customerId)(view.Transaction);

    /// <summary>The money it has set aside; a payment to another bank has the same id.</summary>
    [GraphQLIgnore]
    public Guid? HoldId { get; } = view.HoldId;

    /// <summary>Why it was refused, as the command answered it.</summary>
    public IUserError? Error { get; } = view.Error is null ? null : Refusals.ErrorOf(view.Error);
}
