using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>One sign-in on one device, which stands.</summary>
[OwnerOnly]
internal sealed class ActiveSession : IOwned
{
    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTime SignedInAt { get; init; }

    /// <summary>When it last got tokens; it was used at most ten minutes after that.</summary>
    public required DateTime LastUsedAt { get; init; }

    /// <summary>The network address it was begun from.</summary>
    public string? Address { get; init; }

    /// <summary>The program it was begun with, in short.</summary>
    public string? Client { get; init; }

    /// <summary>Whether it is the session of this request.</summary>
    public required bool IsCurrent { get; init; }

    internal static ActiveSession Of(SessionView view, Viewer? viewer) => new()
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        SignedInAt = view.SignedInAt,
        LastUsedAt = view.LastUsedAt,
        Address = view.Address,
        Client = view.Client,
        IsCurrent = view.Id == viewer?.SessionId,
    };
}
