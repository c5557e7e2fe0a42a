using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>What to answer.</summary>
/// <param name="TicketId">A customer's ticket.</param>
/// <param name="Text">The answer.</param>
internal sealed record AnswerTicketInput([property: ID<TicketRecord>] Guid TicketId, string Text);

/// <summary>What to tell colleagues.</summary>
/// <param name="TicketId">A customer's ticket.</param>
/// <param name="Text">The note.</param>
internal sealed record NoteTicketInput([property: ID<TicketRecord>] Guid TicketId, string Text);

/// <summary>Who is to answer.</summary>
/// <param name="TicketId">A customer's ticket.</param>
/// <param name="AssigneeId">Somebody who answers tickets; nobody when left out.</param>
internal sealed record AssignTicketInput(
    [property: ID<TicketRecord>] Guid TicketId,
    [property: ID<CustomerRecord>] Guid? AssigneeId);

/// <summary>What to set; what is left out stays as it is.</summary>
/// <param name="TicketId">A customer's ticket.</param>
/// <param name="Status">Whose turn it is.</param>
/// <param name="Priority">How soon it wants an answer.</param>
internal sealed record SetTicketInput(
    [property: ID<TicketRecord>] Guid TicketId,
    TicketStatus? Status,
    TicketPriority? Priority);

/// <summary>Answering customers. Who did what is recorded.</summary>
[MutationType]
internal static class StaffTicketMutations
{
    /// <summary>Answers a ticket that is not closed, and tells the customer so.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [Error<InvalidFieldError>]
    [Error<TicketNotFoundError>]
    [Error<TicketClosedError>]
    public static async Task<FieldResult<TicketRecord>> AnswerTicketAsync(
        AnswerTicketInput input,
        ClaimsPrincipal user,
        HandleTicket handle,
        CancellationToken cancellationToken)
    {
        var outcome = await handle.AnswerAsync(
            user.Viewer().CustomerId, input.TicketId, input.Text, cancellationToken);
        return outcome.ToResult(TicketRecord.Of);
    }

    /// <summary>Adds a note that the customer never sees.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [Error<InvalidFieldError>]
    [Error<TicketNotFoundError>]
    public static async Task<FieldResult<TicketRecord>> NoteTicketAsync(
        NoteTicketInput input,
        ClaimsPrincipal user,
        HandleTicket handle,
        CancellationToken cancellationToken)
    {
        var outcome = await handle.NoteAsync(
            user.Viewer().CustomerId, input.TicketId, input.Text, cancellationToken);
        return outcome.ToResult(TicketRecord.Of);
    }

    /// <summary>Gives a ticket to a colleague, to oneself or to nobody.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [Error<TicketNotFoundError>]
    [Error<NotSupportStaffError>]
    public static async Task<FieldResult<TicketRecord>> AssignTicketAsync(
        AssignTicketInput input,
        ClaimsPrincipal user,
        HandleTicket handle,
        CancellationToken cancellationToken)
    {
        var outcome = await handle.AssignAsync(
            user.Viewer().CustomerId, input.TicketId, input.AssigneeId, cancellationToken);
        return outcome.ToResult(TicketRecord.Of);
    }

    /// <summary>Sets status and priority of a ticket.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [Error<TicketNotFoundError>]
    public static async Task<FieldResult<TicketRecord>> SetTicketAsync(
        SetTicketInput input,
        ClaimsPrincipal user,
        HandleTicket handle,
        CancellationToken cancellationToken)
    {
        var outcome = await handle.SetAsync(
            user.Viewer().CustomerId, input.TicketId, input.Status, input.Priority, cancellationToken);
        return outcome.ToResult(TicketRecord.Of);
    }
}
