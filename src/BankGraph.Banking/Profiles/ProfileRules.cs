using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.Profiles;

/// <summary>A profile as it was given; what is null is not told.</summary>
/// <param name="BirthDate">When the customer was born.</param>
/// <param name="Occupation">What the customer does.</param>
/// <param name="Income">What the customer earns.</param>
/// <param name="IncomeFrequency">How often that comes.</param>
/// <param name="Address">Where the customer lives.</param>
/// <param name="TaxCountry">Where the customer pays taxes.</param>
public sealed record GivenProfile(
    DateOnly? BirthDate,
    string? Occupation,
    RequestedAmount? Income,
    IncomeFrequency IncomeFrequency,
    PostalAddress? Address,
    string? TaxCountry);

/// <summary>What profiles have to be like.</summary>
public static class ProfileRules
{
    /// <summary>Years that a customer is old at least.</summary>
    public const int MinAge = 18;

    // Nobody was ever older than this.
    private const int MaxAge = 130;

    /// <summary>The profile as it is kept, or what is wrong with it; see <see cref="UpdateProfile"/>.</summary>
    internal static Outcome<ProfileDetails, BankError> Read(GivenProfile given, DateOnly today)
    {
        if (given.BirthDate > today || given.BirthDate < today.AddYears(-MaxAge))
            return Invalid("birthDate", "Nobody who lives was born on this day.");
        if (given.Occupation is { } occupation && !AddressRules.IsLine(occupation))
            return Invalid("occupation", $"An occupation is one line of 1 to {AddressRules.MaxLineLength} characters.");
        Income? income = null;
        if (given.Income is { } earned && (income = Read(earned, given.IncomeFrequency)) is null)
            return Invalid("income", "An income is an amount of a currency, nothing or more.");
        var address = given.Address is null ? null : AddressRules.Read(given.Address);
        if (address?.Error is { } wrong) return new(wrong);
        string? taxCountry = null;
        if (given.TaxCountry is { } country && (taxCountry = Countries.Normalize(country)) is null)
            return Invalid("taxCountry", "A country is two letters of ISO 3166: DE, FR, US.");
        if (given.BirthDate > today.AddYears(-MinAge)) return new(new UnderAgeError(MinAge));
        return new(new ProfileDetails(given.BirthDate, given.Occupation?.Trim(), income, address?.Value, taxCountry));
    }

    private static Income? Read(RequestedAmount amount, IncomeFrequency frequency) =>
        amount.Value >= 0
        && Currency.TryParse(amount.CurrencyCode, out var currency)
        && Money.FromDecimal(amount.Value, currency, out var exact) == MoneyParseOutcome.Parsed
            ? new Income(exact.AmountMinor, currency.Code, frequency)
            : null;

    private static Outcome<ProfileDetails, BankError> Invalid(string field, string reason) =>
        new(new InvalidFieldError(field, reason));
}
