using BankGraph.Api.Features.Security;
using BankGraph.Banking.Passkeys;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>A key on a device, or in a password manager, of the caller's that signs in and confirms.</summary>
[OwnerOnly]
internal sealed class Passkey : IOwned
{
    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>What the caller calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it is on several devices, as the maker of their system copies it.</summary>
    public required bool IsBackedUp { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last used; null before the first time.</summary>
    public DateTime? LastUsedAt { get; init; }

    internal static Passkey Of(PasskeyView view) => new()
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        Name = view.Name,
        IsBackedUp = view.IsBackedUp,
        CreatedAt = view.CreatedAt,
        LastUsedAt = view.LastUsedAt,
    };
}
