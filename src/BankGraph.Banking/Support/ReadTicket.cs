using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>A ticket with everything that happened to it, as staff reads it.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Entries">What happened to it, the oldest first, as far as it was read.</param>
public sealed record TicketFile(TicketView Ticket, IReadOnlyList<TicketEntryView> Entries);

/// <summary>Shows staff what a customer wrote. Who read it is recorded first.</summary>
/// <param name="contexts">The database.</param>
/// <param name="audit">Records who read.</param>
public sealed class ReadTicket(IDbContextFactory<BankDbContext> contexts, AuditTrail audit)
{
    /// <summary>The entries that are read at once.</summary>
    public const int PageSize = 50;

    /// <summary>The ticket with the entries after a cursor; null if there is no such ticket.</summary>
    public async Task<TicketFile?> ExecuteAsync(
        Guid staffId,
        Guid ticketId,
        long after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ticket = await TicketQueries.Find(context, null, null, null)
            .SingleOrDefaultAsync(view => view.Id == ticketId, cancellationToken);
        if (ticket is null) return null;
        await audit.RecordAsync(
            new AuditEntry(AuditAction.TicketRead, staffId)
            {
                Subject = $"ticket/{ticketId}",
                CustomerId = ticket.CustomerId,
            },
            cancellationToken);
        var entries = await TicketQueries.AllEntries(context)
            .Where(entry => entry.TicketId == ticketId && entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return new(ticket, entries);
    }
}
