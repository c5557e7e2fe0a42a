namespace BankGraph.Banking.Support;

/// <summary>One thing that happened to a ticket, flat; <see cref="TicketQueries.TextOf"/> opens its text.</summary>
public sealed record TicketEntryView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The ticket.</summary>
    public required Guid TicketId { get; init; }

    /// <summary>Whose ticket it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Rises; the cursor from which a stream goes on, of whoever reads.</summary>
    public required long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required TicketEntryKind Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required Guid AuthorId { get; init; }

    /// <summary>What was written, sealed; null where nothing was.</summary>
    public byte[]? SealedText { get; init; }

    /// <summary>The customer's key, wrapped.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>The ticket's status from here on.</summary>
    public required TicketStatus Status { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime At { get; init; }
}
