using BankGraph.Banking.Security;
using BankGraph.Ledger;

namespace BankGraph.Banking.Support;

/// <summary>A ticket as it was asked for.</summary>
/// <param name="CustomerId">Who asks.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The question.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How soon it wants an answer.</param>
public sealed record NewTicket(
    Guid CustomerId,
    string Subject,
    string Text,
    TicketCategory Category,
    TicketPriority Priority);

/// <summary>Asks the bank something.</summary>
/// <param name="writer">The database.</param>
/// <param name="log">Writes the question down.</param>
/// <param name="cipher">Seals the subject.</param>
/// <param name="clock">Stamps the ticket.</param>
public sealed class OpenTicket(BankWriter writer, TicketLog log, PersonalDataCipher cipher, TimeProvider clock)
{
    /// <summary>
    /// Opens a ticket, or says why not, the first of: <see cref="InvalidFieldError"/> (subject, text),
    /// <see cref="TooManyTicketsError"/>, <see cref="TooManyMessagesError"/>.
    /// </summary>
    public async Task<Outcome<TicketView, BankError>> ExecuteAsync(
        NewTicket ticket,
        CancellationToken cancellationToken)
    {
        if ((TicketRules.SubjectError(ticket.Subject) ?? TicketRules.TextError(ticket.Text)) is { } fieldError)
            return new(fieldError);
        return await writer.RunAsync<Outcome<TicketView, BankError>>(
            async (context, cancellation) =>
            {
                await TicketLog.BeginAsync(context, cancellation);
                var refusal = await TicketLog.CrowdErrorAsync(context, ticket.CustomerId, cancellation)
                    ?? await log.FloodErrorAsync(context, ticket.CustomerId, cancellation);
                if (refusal is not null) return new(refusal);
                var row = await RowAsync(context, ticket, cancellation);
                context.Add(row);
                await log.AddAsync(
                    context, row, TicketEntryKind.Message, ticket.CustomerId, ticket.Text, cancellation);
                return new(await TicketQueries.OneAsync(context, row.Id, cancellation));
            },
            cancellationToken);
    }

    private async Task<SupportTicket> RowAsync(
        BankDbContext context,
        NewTicket ticket,
        CancellationToken cancellationToken)
    {
        var customer = await context.Customers.FindAsync([ticket.CustomerId], cancellationToken)
            ?? throw new InvalidOperationException("A ticket is of a customer who does not exist.");
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var subject = ticket.Subject.Trim();
        return new SupportTicket
        {
            Id = id,
            CustomerId = ticket.CustomerId,
            SealedSubject = cipher.Seal(customer.Id, customer.WrappedKey, SupportTicket.FieldOf(id), subject),
            Category = ticket.Category,
            Priority = ticket.Priority,
            Status = TicketStatus.Open,
            OpenedAt = clock.Instant(),
            ChangedAt = clock.Instant(),
        };
    }
}
