using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>What a customer has told of themselves; null for what they have not.</summary>
[OwnerOnly]
internal sealed class CustomerProfile : IOwned
{
    /// <summary>When the customer was born.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>What the customer does.</summary>
    public string? Occupation { get; init; }

    /// <summary>What the customer earns.</summary>
    public Income? Income { get; init; }

    /// <summary>Where the customer lives.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Where the customer pays taxes; ISO 3166-1 code of two letters.</summary>
    public string? TaxCountry { get; init; }

    /// <summary>Whether nothing is missing, so that a document can be handed in.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>When it was last changed; null while nothing was told.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    internal static CustomerProfile Of(ProfileView view) => new()
    {
        BirthDate = view.Details.BirthDate,
        Occupation = view.Details.Occupation,
        Income = view.Details.Income is { } income ? Income.Of(income) : null,
        Address = view.Details.Address is { } address ? PostalAddress.Of(address) : null,
        TaxCountry = view.Details.TaxCountry,
        IsComplete = view.Details.Missing.Count == 0,
        ChangedAt = view.ChangedAt,
        OwnerId = view.CustomerId,
    };
}
