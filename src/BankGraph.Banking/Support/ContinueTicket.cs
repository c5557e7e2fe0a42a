using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Support;

/// <summary>What a customer does with an own ticket.</summary>
/// <param name="writer">The database.</param>
/// <param name="log">Writes down what is done.</param>
public sealed class ContinueTicket(BankWriter writer, TicketLog log)
{
    /// <summary>
    /// Adds a message, or says why not, the first of: <see cref="InvalidFieldError"/> (text),
    /// <see cref="TicketNotFoundError"/>, <see cref="TicketClosedError"/>, <see cref="TooManyMessagesError"/>.
    /// </summary>
    public async Task<Outcome<TicketView, BankError>> WriteAsync(
        Guid customerId,
        Guid ticketId,
        string text,
        CancellationToken cancellationToken)
    {
        if (TicketRules.TextError(text) is { } fieldError) return new(fieldError);
        return await ChangeAsync(
            customerId,
            ticketId,
            async (context, ticket, cancellation) =>
            {
                if (ticket.Status == TicketStatus.Closed) return new TicketClosedError();
                if (await log.FloodErrorAsync(context, customerId, cancellation) is { } refusal) return refusal;
                ticket.Status = TicketStatus.Open;
                await log.AddAsync(context, ticket, TicketEntryKind.Message, customerId, text, cancellation);
                return null;
            },
            cancellationToken);
    }

    /// <summary>Closes a ticket, also one that is closed; or <see cref="TicketNotFoundError"/>.</summary>
    public Task<Outcome<TicketView, BankError>> CloseAsync(
        Guid customerId,
        Guid ticketId,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        ticketId,
        async (context, ticket, cancellation) =>
        {
            if (ticket.Status == TicketStatus.Closed) return null;
            ticket.Status = TicketStatus.Closed;
            await log.AddAsync(context, ticket, TicketEntryKind.StatusSet, customerId, null, cancellation);
            return null;
        },
        cancellationToken);

    /// <summary>
    /// Reopens a closed ticket and leaves another as it is; or <see cref="TicketNotFoundError"/>, then
    /// <see cref="TooManyTicketsError"/>.
    /// </summary>
    public Task<Outcome<TicketView, BankError>> ReopenAsync(
        Guid customerId,
        Guid ticketId,
        CancellationToken cancellationToken) => ChangeAsync(
        customerId,
        ticketId,
        async (context, ticket, cancellation) =>
        {
            if (ticket.Status != TicketStatus.Closed) return null;
            if (await TicketLog.CrowdErrorAsync(context, customerId, cancellation) is { } refusal) return refusal;
            ticket.Status = TicketStatus.Open;
            await log.AddAsync(context, ticket, TicketEntryKind.StatusSet, customerId, null, cancellation);
            return null;
        },
        cancellationToken);

    private Task<Outcome<TicketView, BankError>> ChangeAsync(
        Guid customerId,
        Guid ticketId,
        Func<BankDbContext, SupportTicket, CancellationToken, Task<BankError?>> change,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<TicketView, BankError>>(
        async (context, cancellation) =>
        {
            await TicketLog.BeginAsync(context, cancellation);
            var ticket = await context.Set<SupportTicket>().SingleOrDefaultAsync(
                row => row.Id == ticketId && row.CustomerId == customerId,
                cancellation);
            if (ticket is null) return new(new TicketNotFoundError());
            if (await change(context, ticket, cancellation) is { } refusal) return new(refusal);
            return new(await TicketQueries.OneAsync(context, ticketId, cancellation));
        },
        cancellationToken);
}
