using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>To what the caller is invited.</summary>
[QueryType]
internal static class InvitationQuery
{
    private const int MostShown = 50;

    /// <summary>The invitations that the caller may accept, the oldest first; at most 50.</summary>
    [Authorize]
    [ListSize(AssumedSize = MostShown)]
    public static async Task<AccountInvitation[]> GetAccountInvitationsAsync(
        ClaimsPrincipal user,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var rows = await InvitationQueries.ReceivedBy(context, user.Viewer().CustomerId, clock.Instant())
            .OrderBy(view => view.Id)
            .Take(MostShown)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(AccountInvitation.Of)];
    }
}
