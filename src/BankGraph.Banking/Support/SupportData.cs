using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>What a customer asked, and was answered. What staff wrote to each other is given out to nobody.</summary>
internal sealed class SupportData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "tickets",
            context.Set<SupportTicket>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    Subject = new Sealed(SupportTicket.FieldOf(row.Id), row.SealedSubject, false),
                    row.Category,
                    row.Priority,
                    row.Status,
                    row.OpenedAt,
                    row.ChangedAt,
                }),
            typeof(SupportTicket)),
        new(
            "ticketEntries",
            context.Set<TicketEntry>()
                .Where(row => row.CustomerId == customerId && row.CustomerSequence != null)
                .OrderBy(row => row.Sequence)
                .Select(row => new
                {
                    row.Id,
                    row.TicketId,
                    row.Kind,
                    ByYou = row.AuthorId == customerId,
                    Text = new Sealed(TicketEntry.FieldOf(row.Id), row.SealedText, false),
                    row.Status,
                    row.At,
                }),
            typeof(TicketEntry)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<TicketEntry>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<SupportTicket>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
