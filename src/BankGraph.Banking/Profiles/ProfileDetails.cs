using System.Text.Json;
using System.Text.Json.Serialization;
using BankGraph.Ledger;

namespace BankGraph.Banking.Profiles;

/// <summary>What somebody earns.</summary>
/// <param name="AmountMinor">In minor units of the currency; nothing or more.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Frequency">How often it comes.</param>
public sealed record Income(long AmountMinor, string Currency, IncomeFrequency Frequency)
{
    /// <summary>The amount.</summary>
    [JsonIgnore]
    public Money Amount => new(AmountMinor, Ledger.Currency.FromCode(Currency));
}

/// <summary>What a customer has told of themselves; null for what they have not.</summary>
/// <param name="BirthDate">When they were born.</param>
/// <param name="Occupation">What they do.</param>
/// <param name="Income">What they earn.</param>
/// <param name="Address">Where they live.</param>
/// <param name="TaxCountry">Where they pay taxes; ISO 3166-1 code.</param>
public sealed record ProfileDetails(
    DateOnly? BirthDate,
    string? Occupation,
    Income? Income,
    PostalAddress? Address,
    string? TaxCountry)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Somebody who has told nothing.</summary>
    public static ProfileDetails None { get; } = new(null, null, null, null, null);

    /// <summary>The names of what is missing, as the schema spells them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
    [
        .. BirthDate is null ? ["birthDate"] : Array.Empty<string>(),
        .. Occupation is null ? ["occupation"] : Array.Empty<string>(),
        .. Income is null ? ["income"] : Array.Empty<string>(),
        .. Address is null ? ["address"] : Array.Empty<string>(),
        .. TaxCountry is null ? ["taxCountry"] : Array.Empty<string>(),
    ];

    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static ProfileDetails FromJson(string json) =>
        JsonSerializer.Deserialize<ProfileDetails>(json, Options)
        ?? throw new InvalidOperationException("A profile reads as nothing.");
}
