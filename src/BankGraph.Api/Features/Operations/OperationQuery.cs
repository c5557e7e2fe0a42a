using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Operations;

namespace BankGraph.Api.Features.Operations;

/// <summary>Asking what has become of a command whose answer was lost.</summary>
[QueryType]
internal static class OperationQuery
{
    /// <summary>
    /// What was decided under an idempotency key of the caller's. While that is unknown, the same command may be sent
    /// again with the same key.
    /// </summary>
    [Authorize]
    public static async Task<Operation> GetOperationAsync(
        string idempotencyKey,
        ClaimsPrincipal user,
        FindOperation find,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        return new Operation(customerId, await find.ExecuteAsync(customerId, idempotencyKey, cancellationToken));
    }
}
