using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Payees;

namespace BankGraph.Api.Features.Payees;

/// <summary>Payees by their identifier.</summary>
[Node]
[ExtendObjectType<Payee>]
internal static class PayeeNode
{
    /// <summary>The payee, if it is the caller's.</summary>
    [NodeResolver]
    public static async Task<Payee?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        PayeeQueries payees,
        CancellationToken cancellationToken) =>
        await payees.FindAsync(user.Viewer().CustomerId, id, cancellationToken) is { } view ? Payee.Of(view) : null;
}
