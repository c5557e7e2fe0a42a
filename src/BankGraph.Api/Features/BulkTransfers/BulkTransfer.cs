using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Payees;

namespace BankGraph.Api.Features.BulkTransfers;

/// <summary>What was said about a file of transfers.</summary>
/// <param name="view">The answer.</param>
[OwnerOnly]
internal sealed class BulkTransfer(BulkView view) : IOwned
{
    // The engine's tables of cost take the most that a file has.
    private const int MostRows = 200;

    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>The sum of the rows that are made, or would be.</summary>
    public Money Total { get; } = Money.Of(view.Total);

    /// <summary>How many rows are made, or would be.</summary>
    public int AcceptedCount { get; } = view.Rows.Count(row => row.Error is null);

    /// <summary>How many are not.</summary>
    public int RefusedCount { get; } = view.Rows.Count(row => row.Error is not null);

    /// <summary>Every row, in the order of the file.</summary>
    [ListSize(AssumedSize = MostRows)]
    public BulkTransferRow[] Rows { get; } =
        [.. view.Rows.Select(row => new BulkTransferRow(view.CustomerId, row))];
}

/// <summary>What was said about one row.</summary>
/// <param name="customerId">Whose file it is.</param>
/// <param name="view">The answer.</param>
[OwnerOnly]
internal sealed class BulkTransferRow(Guid customerId, BulkRowView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = customerId;

    /// <summary>1 for the first row behind the header.</summary>
    public int Number { get; } = view.Number;

    /// <summary>How much it moves; null where it does not say so rightly.</summary>
    public Money? Amount { get; } = view.Amount is { } amount ? Money.Of(amount) : null;

    /// <summary>How well the name fits the account's holder; null where it was not asked.</summary>
    public NameMatch? NameMatch { get; } = view.NameMatch;

    /// <summary>Why it is not made; null when it is, or would be.</summary>
    public IUserError? Error { get; } = view.Error is null ? null : Refusals.ErrorOf(view.Error);

    /// <summary>What has booked it; null when nothing has.</summary>
    [ID<Transaction>]
    public Guid? TransactionId { get; } = view.TransactionId;

    /// <summary>The payment to another bank that it ordered; null for none.</summary>
    [ID<ExternalPayment>]
    public Guid? ExternalPaymentId { get; } = view.ExternalPaymentId;
}
