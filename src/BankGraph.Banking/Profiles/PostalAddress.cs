namespace BankGraph.Banking.Profiles;

/// <summary>Where somebody lives, or something stands.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="PostalCode">As the country writes it; null where there is none.</param>
/// <param name="City">Town or city.</param>
/// <param name="Country">ISO 3166-1 code of two letters.</param>
public sealed record PostalAddress(string Street, string? PostalCode, string City, string Country);
