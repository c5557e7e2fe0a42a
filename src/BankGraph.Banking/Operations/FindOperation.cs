using System.Diagnostics;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.Operations;

/// <summary>What a command was answered with.</summary>
/// <param name="Status">What has become of it.</param>
/// <param name="Transaction">What it has booked; null unless it was applied.</param>
/// <param name="Error">Why it was refused; null unless it was.</param>
/// <param name="HoldId">The money it has set aside instead of booking it; null unless it has.</param>
public sealed record OperationView(
    OperationStatus Status,
    TransactionView? Transaction,
    BankError? Error,
    Guid? HoldId = null);

/// <summary>Finds out, after a time-out, what has become of a command.</summary>
/// <param name="ledger">Knows the answers.</param>
/// <param name="refusals">Read back the refusals of features.</param>
public sealed class FindOperation(LedgerWriter ledger, IEnumerable<IParticipantRefusals> refusals)
{
    private static readonly OperationView NothingKnown = new(OperationStatus.Unknown, null, null);

    /// <summary>The first answer that was given to the customer under the key.</summary>
    public async Task<OperationView> ExecuteAsync(
        Guid customerId,
        string idempotencyKey,
        CancellationToken cancellationToken)
    {
        if (PaymentRules.FieldError(idempotencyKey) is not null) return NothingKnown;
        return await ledger.FindAnswerAsync(customerId, idempotencyKey, cancellationToken) switch
        {
            PostingResult.Booked it => new(OperationStatus.Applied, TransactionView.Of(it.Transaction), null),
            PostingResult.Refused it => new(OperationStatus.Refused, null, ErrorOf(it.Refusal)),
            PostingResult.HoldPlaced it => new(OperationStatus.Applied, null, null, it.Hold.Id),
            null => NothingKnown,
            _ => new(OperationStatus.Applied, null, null),
        };
    }

    private BankError ErrorOf(LedgerRefusal refusal) => refusal is not LedgerRefusal.ByParticipant own
        ? PaymentRules.ErrorOf(refusal)
        : refusals.Select(feature => feature.Read(own)).FirstOrDefault(error => error is not null)
            ?? throw new UnreachableException($"No feature knows the refusal {own.Code}.");
}
