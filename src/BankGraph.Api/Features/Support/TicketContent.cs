using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>A customer's ticket with what was written, for staff. Reading it is recorded.</summary>
/// <param name="file">The ticket.</param>
[StaffOnly(Permission.AnswerTickets)]
internal sealed class TicketContent(TicketFile file)
{
    /// <summary>The ticket.</summary>
    public TicketRecord Record { get; } = TicketRecord.Of(file.Ticket);

    /// <summary>What happened to it, the oldest first: fifty at most.</summary>
    [ListSize(AssumedSize = ReadTicket.PageSize)]
    public TicketContentEntry[] Entries { get; } = [.. file.Entries.Select(view => new TicketContentEntry(view))];

    /// <summary>What it is about, in the customer's words.</summary>
    public string GetSubject(PersonalDataCipher cipher) => TicketQueries.SubjectOf(file.Ticket, cipher);
}

/// <summary>Something that happened to a ticket, for staff.</summary>
/// <param name="view">The entry as it is kept.</param>
[StaffOnly(Permission.AnswerTickets)]
internal sealed class TicketContentEntry(TicketEntryView view)
{
    /// <summary>Rises over all tickets.</summary>
    public long Sequence { get; } = view.Sequence;

    /// <summary>What happened.</summary>
    public TicketEntryKind Kind { get; } = view.Kind;

    /// <summary>The ticket's status from here on.</summary>
    public TicketStatus Status { get; } = view.Status;

    /// <summary>Who did it.</summary>
    [ID<CustomerRecord>]
    public Guid AuthorId { get; } = view.AuthorId;

    /// <summary>When it happened.</summary>
    public DateTime At { get; } = view.At;

    /// <summary>What was written; null where nothing was.</summary>
    public string? GetText(PersonalDataCipher cipher) => TicketQueries.TextOf(view, cipher);
}

/// <summary>That something happened to a ticket, without a word of what was written.</summary>
/// <param name="Sequence">Rises over all tickets; give it as "after" when subscribing again.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Status">The ticket's status from here on.</param>
/// <param name="At">When it happened.</param>
[StaffOnly(Permission.AnswerTickets)]
internal sealed record TicketActivity(
    long Sequence,
    [property: ID<TicketRecord>] Guid TicketId,
    TicketEntryKind Kind,
    TicketStatus Status,
    DateTime At);
