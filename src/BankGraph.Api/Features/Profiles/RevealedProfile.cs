using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>What a customer has told of themselves, shown to staff for a reason; null for what they have not.</summary>
[StaffOnly(Permission.RevealCustomers)]
internal sealed record RevealedProfile
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

    /// <summary>What document was handed in; of a renewal that waits, the next one.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>The document's number.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The document's last day.</summary>
    public DateOnly? DocumentValidUntil { get; init; }

    internal static RevealedProfile Of(ProfileView view) => new()
    {
        BirthDate = view.Details.BirthDate,
        Occupation = view.Details.Occupation,
        Income = view.Details.Income is { } income ? Income.Of(income) : null,
        Address = view.Details.Address is { } address ? PostalAddress.Of(address) : null,
        TaxCountry = view.Details.TaxCountry,
        DocumentKind = DocumentOf(view)?.Kind,
        DocumentNumber = DocumentOf(view)?.Number,
        DocumentValidUntil = DocumentOf(view)?.ValidUntil,
    };

    private static IdentityDocument? DocumentOf(ProfileView view) => view.Kyc.Renewal?.Document ?? view.Kyc.Document;
}
