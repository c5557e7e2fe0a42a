using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>What to ask.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The question.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How soon it wants an answer; in its turn when left out.</param>
internal sealed record OpenTicketInput(
    string Subject,
    string Text,
    TicketCategory Category,
    TicketPriority? Priority);

/// <summary>What to add.</summary>
/// <param name="TicketId">One of the caller's tickets.</param>
/// <param name="Text">The message.</param>
internal sealed record AddTicketMessageInput([property: ID<SupportTicket>] Guid TicketId, string Text);

/// <summary>What to close.</summary>
/// <param name="TicketId">One of the caller's tickets.</param>
internal sealed record CloseTicketInput([property: ID<SupportTicket>] Guid TicketId);

/// <summary>What to reopen.</summary>
/// <param name="TicketId">One of the caller's tickets.</param>
internal sealed record ReopenTicketInput([property: ID<SupportTicket>] Guid TicketId);

/// <summary>Asking the bank.</summary>
[MutationType]
internal static class CustomerTicketMutations
{
    /// <summary>Opens a ticket.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<TooManyTicketsError>]
    [Error<TooManyMessagesError>]
    public static async Task<FieldResult<SupportTicket>> OpenTicketAsync(
        OpenTicketInput input,
        ClaimsPrincipal user,
        OpenTicket open,
        CancellationToken cancellationToken)
    {
        var ticket = new NewTicket(
            user.Viewer().CustomerId,
            input.Subject,
            input.Text,
            input.Category,
            input.Priority ?? TicketPriority.Normal);
        return (await open.ExecuteAsync(ticket, cancellationToken)).ToResult(SupportTicket.Of);
    }

    /// <summary>Adds a message to a ticket that is not closed.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<TicketNotFoundError>]
    [Error<TicketClosedError>]
    [Error<TooManyMessagesError>]
    public static async Task<FieldResult<SupportTicket>> AddTicketMessageAsync(
        AddTicketMessageInput input,
        ClaimsPrincipal user,
        ContinueTicket ticket,
        CancellationToken cancellationToken)
    {
        var outcome = await ticket.WriteAsync(
            user.Viewer().CustomerId, input.TicketId, input.Text, cancellationToken);
        return outcome.ToResult(SupportTicket.Of);
    }

    /// <summary>Closes a ticket; one that is closed stays so.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<TicketNotFoundError>]
    public static async Task<FieldResult<SupportTicket>> CloseTicketAsync(
        CloseTicketInput input,
        ClaimsPrincipal user,
        ContinueTicket ticket,
        CancellationToken cancellationToken) =>
        (await ticket.CloseAsync(user.Viewer().CustomerId, input.TicketId, cancellationToken))
        .ToResult(SupportTicket.Of);

    /// <summary>Reopens a ticket; one that is not closed stays as it is.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<TicketNotFoundError>]
    [Error<TooManyTicketsError>]
    public static async Task<FieldResult<SupportTicket>> ReopenTicketAsync(
        ReopenTicketInput input,
        ClaimsPrincipal user,
        ContinueTicket ticket,
        CancellationToken cancellationToken) =>
        (await ticket.ReopenAsync(user.Viewer().CustomerId, input.TicketId, cancellationToken))
        .ToResult(SupportTicket.Of);
}
