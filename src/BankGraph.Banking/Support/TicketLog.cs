using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>Writes down what happens to tickets, in one order for all of them.</summary>
/// <param name="cipher">Seals what was written.</param>
/// <param name="clock">Stamps it.</param>
public sealed class TicketLog(PersonalDataCipher cipher, TimeProvider clock)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Makes all others who write to tickets wait until this transaction ends. To be called before anything is read.
    /// </summary>
    internal static async Task BeginAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        var taken = await context.Set<SupportHead>()
            .Where(head => head.Id == SupportHead.OnlyId)
            .ExecuteUpdateAsync(
                row => row.SetProperty(head => head.Sequence, head => head.Sequence),
                cancellationToken);
        if (taken > 0) return;

        // Two first ones are a conflict, after which one of them runs again.
        context.Add(new SupportHead { Id = SupportHead.OnlyId, Sequence = 0 });
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    /// <summary>Adds an entry, and saves it with whatever has changed on the ticket.</summary>
    internal async Task<Guid> AddAsync(
        BankDbContext context,
        SupportTicket ticket,
        TicketEntryKind kind,
        Guid authorId,
        string? text,
        CancellationToken cancellationToken)
    {
        var sequence = await TicketQueries.NewestAsync(context, cancellationToken) + 1;
        var isInternal = kind is TicketEntryKind.Note or TicketEntryKind.Assigned;
        long? ofCustomer = isInternal
            ? null
            : await TicketQueries.NewestAsync(context, ticket.CustomerId, cancellationToken) + 1;
        if (!isInternal) ticket.ChangedAt = clock.Instant();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        context.Add(new TicketEntry
        {
            Id = id,
            TicketId = ticket.Id,
            CustomerId = ticket.CustomerId,
            Sequence = sequence,
            CustomerSequence = ofCustomer,
            Kind = kind,
            AuthorId = authorId,
            SealedText = text is null ? null : await SealAsync(context, ticket.CustomerId, id, text, cancellationToken),
            Status = ticket.Status,
            At = clock.Instant(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<SupportHead>()
            .Where(head => head.Id == SupportHead.OnlyId)
            .ExecuteUpdateAsync(row => row.SetProperty(head => head.Sequence, sequence), cancellationToken);
        return id;
    }

    /// <summary>Why a customer may not write any more today; null if they may.</summary>
    internal async Task<BankError?> FloodErrorAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        const int most = TicketRules.MaxMessagesPerDay;
        var since = clock.Instant() - Day;
        var written = await context.Set<TicketEntry>().CountAsync(
            entry => entry.CustomerId == customerId && entry.Kind == TicketEntryKind.Message && entry.At > since,
            cancellationToken);
        return written >= most ? new TooManyMessagesError(most) : null;
    }

    /// <summary>Why a customer may not have one more open ticket; null if they may.</summary>
    internal static async Task<BankError?> CrowdErrorAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var open = await context.Set<SupportTicket>().CountAsync(
            ticket => ticket.CustomerId == customerId && ticket.Status != TicketStatus.Closed,
            cancellationToken);
        return open >= TicketRules.MaxOpenTickets ? new TooManyTicketsError(TicketRules.MaxOpenTickets) : null;
    }

    private async Task<byte[]> SealAsync(
        BankDbContext context,
        Guid customerId,
        Guid entryId,
        string text,
        CancellationToken cancellationToken)
    {
        var customer = await context.Customers.FindAsync([customerId], cancellationToken)
            ?? throw new InvalidOperationException("A ticket is of a customer who does not exist.");
        return cipher.Seal(customerId, customer.WrappedKey, TicketEntry.FieldOf(entryId), text.Trim());
    }
}
