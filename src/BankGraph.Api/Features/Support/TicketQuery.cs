using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>Tickets, for who asks and for who answers.</summary>
[QueryType]
internal static class TicketQuery
{
    /// <summary>The caller's tickets, the newest first.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<SupportTicket> GetSupportTickets(ClaimsPrincipal user, BankDbContext context) =>
        TicketQueries.Of(context, user.Viewer().CustomerId)
            .Select(SupportTicket.FromView)
            .OrderByDescending(ticket => ticket.Id);

    /// <summary>The tickets that everything fits that is given, the oldest first.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [UsePaging]
    public static IQueryable<TicketRecord> GetTicketQueue(
        TicketStatus? status,
        TicketPriority? priority,
        [ID<CustomerRecord>] Guid? assigneeId,
        bool? isUnassigned,
        BankDbContext context) =>
        TicketQueries.Find(context, status, priority, assigneeId, isUnassigned == true)
            .Select(TicketRecord.FromView)
            .OrderBy(ticket => ticket.Id);

    /// <summary>Who may be given a ticket, the caller included, by name: a hundred at most.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [ListSize(AssumedSize = SupportStaff.MostListed)]
    public static async Task<SupportStaffMember[]?> GetSupportStaffAsync(
        SupportStaff staff,
        CancellationToken cancellationToken) =>
        [.. (await staff.ListAsync(cancellationToken)).Select(colleague => new SupportStaffMember(colleague))];

    /// <summary>A ticket with what was written after a sequence, notes included. Who read it is recorded.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    public static async Task<TicketContent?> GetTicketContentAsync(
        [ID<TicketRecord>] Guid ticketId,
        long? after,
        ClaimsPrincipal user,
        ReadTicket read,
        CancellationToken cancellationToken)
    {
        var file = await read.ExecuteAsync(user.Viewer().CustomerId, ticketId, after ?? 0, cancellationToken);
        return file is null ? null : new TicketContent(file);
    }
}
