using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>Something that happened to one of the caller's tickets.</summary>
/// <param name="view">The entry as it is kept.</param>
[OwnerOnly]
internal sealed class TicketEntry(TicketEntryView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>The ticket.</summary>
    [ID<SupportTicket>]
    public Guid TicketId { get; } = view.TicketId;

    /// <summary>Rises over all of the caller's tickets; give it as "after" when subscribing again.</summary>
    public long Sequence { get; } = view.Sequence;

    /// <summary>What happened.</summary>
    public TicketEntryKind Kind { get; } = view.Kind;

    /// <summary>The ticket's status from here on.</summary>
    public TicketStatus Status { get; } = view.Status;

    /// <summary>Whether the bank did it.</summary>
    public bool IsFromBank { get; } = view.AuthorId != view.CustomerId;

    /// <summary>When it happened.</summary>
    public DateTime At { get; } = view.At;

    /// <summary>What was written; null where nothing was.</summary>
    public string? GetText(PersonalDataCipher cipher) => TicketQueries.TextOf(view, cipher);
}
