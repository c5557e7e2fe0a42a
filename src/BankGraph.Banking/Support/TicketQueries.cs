using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>Tickets and what happened to them, with a customer's eyes or with the staff's; not ordered.</summary>
public static class TicketQueries
{
    /// <summary>All tickets of a customer.</summary>
    public static IQueryable<TicketView> Of(BankDbContext context, Guid customerId) =>
        Views(context, context.Set<SupportTicket>().Where(ticket => ticket.CustomerId == customerId));

    /// <summary>
    /// The tickets that staff looks for, unassigned ones alone if so wanted; what is null is not asked for.
    /// </summary>
    public static IQueryable<TicketView> Find(
        BankDbContext context,
        TicketStatus? status,
        TicketPriority? priority,
        Guid? assigneeId,
        bool isUnassigned = false)
    {
        // Each combination is a query of its own, which the store can answer from an index.
        IQueryable<SupportTicket> tickets = context.Set<SupportTicket>();
        if (assigneeId is not null) tickets = tickets.Where(ticket => ticket.AssigneeId == assigneeId);
        if (isUnassigned) tickets = tickets.Where(ticket => ticket.AssigneeId == null);
        if (status is not null) tickets = tickets.Where(ticket => ticket.Status == status);
        if (priority is not null) tickets = tickets.Where(ticket => ticket.Priority == priority);
        return Views(context, tickets);
    }

    /// <summary>What a customer may see of what happened to own tickets.</summary>
    public static IQueryable<TicketEntryView> EntriesOf(BankDbContext context, Guid customerId) =>
        from entry in context.Set<TicketEntry>()
        where entry.CustomerId == customerId && entry.CustomerSequence != null
        join customer in context.Customers on entry.CustomerId equals customer.Id
        select new TicketEntryView
        {
            Id = entry.Id,
            TicketId = entry.TicketId,
            CustomerId = entry.CustomerId,
            Sequence = entry.CustomerSequence ?? 0,
            Kind = entry.Kind,
            AuthorId = entry.AuthorId,
            SealedText = entry.SealedText,
            WrappedKey = customer.WrappedKey,
            Status = entry.Status,
            At = entry.At,
        };

    /// <summary>Everything that happened to any ticket, for staff.</summary>
    public static IQueryable<TicketEntryView> AllEntries(BankDbContext context) =>
        from entry in context.Set<TicketEntry>()
        join customer in context.Customers on entry.CustomerId equals customer.Id
        select new TicketEntryView
        {
            Id = entry.Id,
            TicketId = entry.TicketId,
            CustomerId = entry.CustomerId,
            Sequence = entry.Sequence,
            Kind = entry.Kind,
            AuthorId = entry.AuthorId,
            SealedText = entry.SealedText,
            WrappedKey = customer.WrappedKey,
            Status = entry.Status,
            At = entry.At,
        };

    /// <summary>The cursor of the newest entry that a customer sees; 0 for none.</summary>
    public static async Task<long> NewestAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        await context.Set<TicketEntry>()
            .Where(entry => entry.CustomerId == customerId)
            .MaxAsync(entry => entry.CustomerSequence, cancellationToken) ?? 0;

    /// <summary>The cursor of the newest entry that staff sees; 0 for none.</summary>
    public static Task<long> NewestAsync(BankDbContext context, CancellationToken cancellationToken) =>
        context.Set<SupportHead>()
            .Where(head => head.Id == SupportHead.OnlyId)
            .Select(head => head.Sequence)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>A ticket's subject.</summary>
    public static string SubjectOf(TicketView view, PersonalDataCipher cipher) =>
        cipher.Open(view.CustomerId, view.WrappedKey, SupportTicket.FieldOf(view.Id), view.SealedSubject);

    /// <summary>What was written; null where nothing was.</summary>
    public static string? TextOf(TicketEntryView view, PersonalDataCipher cipher) => view.SealedText is null
        ? null
        : cipher.Open(view.CustomerId, view.WrappedKey, TicketEntry.FieldOf(view.Id), view.SealedText);

    internal static Task<TicketView> OneAsync(
        BankDbContext context,
        Guid ticketId,
        CancellationToken cancellationToken) =>
        Views(context, context.Set<SupportTicket>().Where(ticket => ticket.Id == ticketId))
            .SingleAsync(cancellationToken);

    private static IQueryable<TicketView> Views(BankDbContext context, IQueryable<SupportTicket> tickets) =>
        from ticket in tickets
        join customer in context.Customers on ticket.CustomerId equals customer.Id
        select new TicketView
        {
            Id = ticket.Id,
            CustomerId = ticket.CustomerId,
            SealedSubject = ticket.SealedSubject,
            WrappedKey = customer.WrappedKey,
            Category = ticket.Category,
            Priority = ticket.Priority,
            Status = ticket.Status,
            AssigneeId = ticket.AssigneeId,
            OpenedAt = ticket.OpenedAt,
            ChangedAt = ticket.ChangedAt,
        };
}
