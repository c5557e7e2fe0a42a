using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Support;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Support;

/// <summary>Tickets by their identifier, and what happened to them.</summary>
[Node]
[ExtendObjectType<SupportTicket>]
internal static class SupportTicketNode
{
    private const int MostEntries = 50;

    /// <summary>The ticket, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<SupportTicket?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        TicketQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(SupportTicket.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>What happened to it, the oldest first: fifty at most, those after a sequence.</summary>
    [ListSize(AssumedSize = MostEntries)]
    public static async Task<TicketEntry[]> GetEntriesAsync(
        [Parent] SupportTicket ticket,
        long? after,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var from = after ?? 0;
        var views = await TicketQueries.EntriesOf(context, ticket.OwnerId)
            .Where(entry => entry.TicketId == ticket.Id && entry.Sequence > from)
            .OrderBy(entry => entry.Sequence)
            .Take(MostEntries)
            .ToListAsync(cancellationToken);
        return [.. views.Select(view => new TicketEntry(view))];
    }
}
