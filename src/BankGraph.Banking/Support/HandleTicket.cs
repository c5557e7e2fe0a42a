using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>What staff does with a customer's ticket. Who did it is recorded.</summary>
/// <param name="writer">The database.</param>
/// <param name="log">Writes down what is done.</param>
/// <param name="notices">Tells the customer of an answer.</param>
/// <param name="audit">Records who did it.</param>
public sealed class HandleTicket(BankWriter writer, TicketLog log, CustomerNotices notices, AuditTrail audit)
{
    /// <summary>
    /// Answers, and tells the customer so; or says why not, the first of: <see cref="InvalidFieldError"/> (text),
    /// <see cref="TicketNotFoundError"/>, <see cref="TicketClosedError"/>.
    /// </summary>
    public async Task<Outcome<TicketView, BankError>> AnswerAsync(
        Guid staffId,
        Guid ticketId,
        string text,
        CancellationToken cancellationToken)
    {
        if (TicketRules.TextError(text) is { } fieldError) return new(fieldError);
        return await ChangeAsync(
            ticketId,
            async (context, ticket, cancellation) =>
            {
                if (ticket.Status == TicketStatus.Closed) return new TicketClosedError();
                ticket.Status = TicketStatus.Answered;
                var entryId = await log.AddAsync(
                    context, ticket, TicketEntryKind.Answer, staffId, text, cancellation);
                var notice = new Notice(NoticeKinds.SupportAnswered) { Source = $"ticket/{entryId:N}" };
                await notices.AddAsync(context, ticket.CustomerId, notice, cancellation);
                audit.Add(context, RecordOf(AuditAction.TicketAnswered, staffId, ticket));
                return null;
            },
            cancellationToken);
    }

    /// <summary>
    /// Writes to colleagues, on a closed ticket too; or <see cref="InvalidFieldError"/> (text), then
    /// <see cref="TicketNotFoundError"/>.
    /// </summary>
    public async Task<Outcome<TicketView, BankError>> NoteAsync(
        Guid staffId,
        Guid ticketId,
        string text,
        CancellationToken cancellationToken)
    {
        if (TicketRules.TextError(text) is { } fieldError) return new(fieldError);
        return await ChangeAsync(
            ticketId,
            async (context, ticket, cancellation) =>
            {
                await log.AddAsync(context, ticket, TicketEntryKind.Note, staffId, text, cancellation);
                audit.Add(context, RecordOf(AuditAction.TicketNoted, staffId, ticket));
                return null;
            },
            cancellationToken);
    }

    /// <summary>
    /// Gives the ticket to somebody who answers tickets, or to nobody; or <see cref="TicketNotFoundError"/>, then
    /// <see cref="NotSupportStaffError"/>.
    /// </summary>
    public Task<Outcome<TicketView, BankError>> AssignAsync(
        Guid staffId,
        Guid ticketId,
        Guid? assigneeId,
        CancellationToken cancellationToken) => ChangeAsync(
        ticketId,
        async (context, ticket, cancellation) =>
        {
            if (assigneeId is { } id)
            {
                var roles = await CustomerRoles.OfAsync(context, id, cancellation);
                if (!roles.Allow(Permission.AnswerTickets)) return new NotSupportStaffError();
            }

            if (ticket.AssigneeId == assigneeId) return null;
            audit.Add(context, RecordOf(AuditAction.TicketChanged, staffId, ticket) with
            {
                Before = new { assigneeId = ticket.AssigneeId },
                After = new { assigneeId },
            });
            ticket.AssigneeId = assigneeId;
            await log.AddAsync(context, ticket, TicketEntryKind.Assigned, staffId, null, cancellation);
            return null;
        },
        cancellationToken);

    /// <summary>Sets status and priority, each where it is given; or <see cref="TicketNotFoundError"/>.</summary>
    public Task<Outcome<TicketView, BankError>> SetAsync(
        Guid staffId,
        Guid ticketId,
        TicketStatus? status,
        TicketPriority? priority,
        CancellationToken cancellationToken) => ChangeAsync(
        ticketId,
        async (context, ticket, cancellation) =>
        {
            var before = new { status = $"{ticket.Status}", priority = $"{ticket.Priority}" };
            if (status is { } nextStatus && nextStatus != ticket.Status)
            {
                ticket.Status = nextStatus;
                await log.AddAsync(context, ticket, TicketEntryKind.StatusSet, staffId, null, cancellation);
            }

            if (priority is { } nextPriority && nextPriority != ticket.Priority)
            {
                ticket.Priority = nextPriority;
                await log.AddAsync(context, ticket, TicketEntryKind.PrioritySet, staffId, null, cancellation);
            }

            var after = new { status = $"{ticket.Status}", priority = $"{ticket.Priority}" };
            if (!before.Equals(after))
            {
                audit.Add(
                    context,
                    RecordOf(AuditAction.TicketChanged, staffId, ticket) with { Before = before, After = after });
            }

            return null;
        },
        cancellationToken);

    private Task<Outcome<TicketView, BankError>> ChangeAsync(
        Guid ticketId,
        Func<BankDbContext, SupportTicket, CancellationToken, Task<BankError?>> change,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<TicketView, BankError>>(
        async (context, cancellation) =>
        {
            await TicketLog.BeginAsync(context, cancellation);
            var ticket = await context.Set<SupportTicket>()
                .SingleOrDefaultAsync(row => row.Id == ticketId, cancellation);
            if (ticket is null) return new(new TicketNotFoundError());
            if (await change(context, ticket, cancellation) is { } refusal) return new(refusal);
            await context.SaveChangesAsync(cancellation);
            return new(await TicketQueries.OneAsync(context, ticketId, cancellation));
        },
        cancellationToken);

    private static AuditEntry RecordOf(AuditAction action, Guid staffId, SupportTicket ticket) =>
        new(action, staffId) { Subject = $"ticket/{ticket.Id}", CustomerId = ticket.CustomerId };
}
