using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Payees;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Payees;

/// <summary>Payees by their identifier.</summary>
[Node]
[ExtendObjectType<Payee>]
internal static class PayeeNode
{
    /// <summary>The payee, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<Payee?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        PayeeQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(Payee.FromView)
            .SingleOrDefaultAsync(cancellationToken);
}
