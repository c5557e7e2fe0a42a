using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Payees;

/// <summary>Whom to forget.</summary>
/// <param name="PayeeId">One of the caller's payees.</param>
internal sealed record DeletePayeeInput([property: ID<Payee>] Guid PayeeId);

/// <summary>Forgetting payees.</summary>
[MutationType]
internal static class DeletePayeeMutation
{
    /// <summary>Deletes a payee, and answers with what it was. What was paid stays in the history.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<PayeeNotFoundError>]
    public static async Task<FieldResult<Payee>> DeletePayeeAsync(
        DeletePayeeInput input,
        ClaimsPrincipal user,
        DeletePayee delete,
        CancellationToken cancellationToken) =>
        (await delete.ExecuteAsync(user.Viewer().CustomerId, input.PayeeId, cancellationToken)).ToResult(Payee.Of);
}
