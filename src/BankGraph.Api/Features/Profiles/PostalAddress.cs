using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>Where somebody lives, or something stands.</summary>
/// <remarks>It belongs to the object that it is read from, which says who may see it.</remarks>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">As the country writes it; null where there is none.</param>
/// <param name="City">Town or city.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
[Unowned]
internal sealed record PostalAddress(string Street, string? PostalCode, string City, string Country)
{
    internal static PostalAddress Of(Banking.Profiles.PostalAddress address) =>
        new(address.Street, address.PostalCode, address.City, address.Country);
}

/// <summary>An address as it is typed.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">As the country writes it.</param>
/// <param name="City">Town or city.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
internal sealed record PostalAddressInput(string Street, string? PostalCode, string City, string Country)
{
    internal Banking.Profiles.PostalAddress Given => new(Street, PostalCode, City, Country);
}
