using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>Something that the caller asked the bank.</summary>
[OwnerOnly]
internal sealed class SupportTicket : IOwned
{
    internal static readonly Expression<Func<TicketView, SupportTicket>> FromView = view => new SupportTicket
    {
        Id = view.Id,
        View = view,
    };

    /// <summary>The ticket as a command gives it.</summary>
    internal static readonly Func<TicketView, SupportTicket> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The ticket as it is kept.</summary>
    [GraphQLIgnore]
    public required TicketView View { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId => View.CustomerId;

    /// <summary>What it is about.</summary>
    public TicketCategory Category => View.Category;

    /// <summary>How soon it wants an answer.</summary>
    public TicketPriority Priority => View.Priority;

    /// <summary>Whose turn it is.</summary>
    public TicketStatus Status => View.Status;

    /// <summary>When it was opened.</summary>
    public DateTime OpenedAt => View.OpenedAt;

    /// <summary>When something last happened to it.</summary>
    public DateTime ChangedAt => View.ChangedAt;

    /// <summary>What it is about, in the caller's words.</summary>
    public string GetSubject(PersonalDataCipher cipher) => TicketQueries.SubjectOf(View, cipher);
}
