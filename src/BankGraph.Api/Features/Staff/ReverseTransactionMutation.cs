using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Reversals;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>Which transaction to undo, and why.</summary>
/// <param name="TransactionId">A deposit, a withdrawal or a transfer.</param>
/// <param name="Reason">Why; it is recorded, and the customers read it beside the new transaction.</param>
internal sealed record ReverseTransactionInput([property: ID<Transaction>] Guid TransactionId, string Reason);

/// <summary>Undoing what was booked.</summary>
[MutationType]
internal static class ReverseTransactionMutation
{
    /// <summary>Undoes a transaction by another one the other way round, once a colleague agrees.</summary>
    [Authorize(nameof(Permission.ReverseTransactions))]
    [UseMutationConvention(PayloadFieldName = "change")]
    [Error<InvalidFieldError>]
    [Error<TransactionNotFoundError>]
    [Error<NotReversibleError>]
    [Error<AlreadyReversedError>]
    public static async Task<FieldResult<PendingChange>> ReverseTransactionAsync(
        ReverseTransactionInput input,
        ClaimsPrincipal user,
        RequestReversal reversal,
        CancellationToken cancellationToken)
    {
        var outcome = await reversal.ExecuteAsync(
            user.Viewer().CustomerId, input.TransactionId, input.Reason, cancellationToken);
        return outcome.ToResult(PendingChange.Of);
    }
}
