namespace BankGraph.Banking.Profiles;

/// <summary>What addresses have to be like.</summary>
internal static class AddressRules
{
    /// <summary>Characters of a street, and of a city.</summary>
    public const int MaxLineLength = 100;

    /// <summary>
    /// The address as it is kept, or the first that is wrong with it: street, city, country, postalCode.
    /// </summary>
    public static Outcome<PostalAddress, InvalidFieldError> Read(PostalAddress given)
    {
        if (!IsLine(given.Street))
            return new(new InvalidFieldError("street", $"A street is one line of 1 to {MaxLineLength} characters."));
        if (!IsLine(given.City))
            return new(new InvalidFieldError("city", $"A city is one line of 1 to {MaxLineLength} characters."));
        if (Countries.Normalize(given.Country) is not { } country)
            return new(new InvalidFieldError("country", "A country is two letters of ISO 3166: DE, FR, US."));
        var code = string.IsNullOrWhiteSpace(given.PostalCode) ? null : given.PostalCode.Trim().ToUpperInvariant();
        return PostalCodes.Fault(country, code) is { } fault
            ? new(new InvalidFieldError("postalCode", fault))
            : new(new PostalAddress(given.Street.Trim(), code, given.City.Trim(), country));
    }

    /// <summary>Whether a text is one line that says something and is not too long.</summary>
    public static bool IsLine(string text) =>
        text.Trim().Length is > 0 and <= MaxLineLength && !text.Any(char.IsControl);
}
