using BankGraph.Banking.Messages;

namespace BankGraph.Banking.Notices;

/// <summary>Something that a customer was told, flat; <see cref="NoticeQueries.Read"/> makes its text.</summary>
public sealed record NotificationView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who was told, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Rises per customer; the cursor from which a stream goes on.</summary>
    public required long Sequence { get; init; }

    /// <summary>The name of its text.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required NotificationTopic Topic { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>When the customer had read it, UTC; null before.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>The values of the text, sealed.</summary>
    public required byte[] SealedValues { get; init; }

    /// <summary>The customer's key, wrapped.</summary>
    public required byte[] WrappedKey { get; init; }

    /// <summary>The customer's language; null for the usual one.</summary>
    public Language? Language { get; init; }
}
