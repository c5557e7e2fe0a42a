using BankGraph.Api.Features.Security;
using BankGraph.Banking.Customers;

namespace BankGraph.Api.Features.Customers;

/// <summary>A person who banks here.</summary>
[OwnerOnly]
internal sealed class Customer : IOwned
{
    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The name given at registration.</summary>
    public required string Name { get; init; }

    /// <summary>The address to sign in with.</summary>
    public required string Email { get; init; }

    /// <summary>When the customer registered.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId => Id;

    internal static Customer Of(CustomerView view) => new()
    {
        Id = view.Id,
        Name = view.Name,
        Email = view.Email,
        CreatedAt = view.CreatedAt,
    };
}
