namespace BankGraph.Banking.Support;

/// <summary>A ticket, flat; <see cref="TicketQueries.SubjectOf"/> opens its subject.</summary>
public sealed record TicketView
{
    /// <summary>UUID version 7, rising in the order of opening.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose question it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>One line, sealed.</summary>
    public required byte[] SealedSubject { get; init; }

    /// <summary>The customer's key, wrapped.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>What it is about.</summary>
    public required TicketCategory Category { get; init; }

    /// <summary>How soon it wants an answer.</summary>
    public required TicketPriority Priority { get; init; }

    /// <summary>Whose turn it is.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>Who of the staff answers it; null for nobody yet.</summary>
    public Guid? AssigneeId { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>When something last happened to it that the customer sees, UTC.</summary>
    public required DateTime ChangedAt { get; init; }
}
