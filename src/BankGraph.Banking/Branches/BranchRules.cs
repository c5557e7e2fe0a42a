using BankGraph.Banking.Customers;
using BankGraph.Banking.Profiles;

namespace BankGraph.Banking.Branches;

/// <summary>A branch as it was given.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="OpeningHours">When it is open, in a few lines.</param>
/// <param name="Phone">A number with country code; null for none.</param>
public sealed record GivenBranch(string Name, PostalAddress Address, string OpeningHours, string? Phone);

/// <summary>What branches have to be like.</summary>
public static class BranchRules
{
    /// <summary>Characters of a code.</summary>
    public const int MaxCodeLength = 12;

    /// <summary>Characters of the opening hours.</summary>
    public const int MaxHoursLength = 400;

    /// <summary>The code as it is kept; null for what is none.</summary>
    internal static string? Code(string given)
    {
        var code = given.Trim().ToUpperInvariant();
        return code.Length is > 1 and <= MaxCodeLength && code.All(c => c == '-' || char.IsAsciiLetterOrDigit(c))
            ? code
            : null;
    }

    /// <summary>
    /// The branch as it is kept, or the first that is wrong with it: name, street, city, country, postalCode,
    /// openingHours, phone.
    /// </summary>
    internal static Outcome<GivenBranch, BankError> Read(GivenBranch given)
    {
        if (!AddressRules.IsLine(given.Name))
            return Invalid("name", $"A name is one line of 1 to {AddressRules.MaxLineLength} characters.");
        var address = AddressRules.Read(given.Address);
        if (address.IsRefused) return new(address.Error);
        var hours = given.OpeningHours.ReplaceLineEndings("\n").Trim();
        if (hours.Length is 0 or > MaxHoursLength || hours.Any(c => c != '\n' && char.IsControl(c)))
            return Invalid("openingHours", $"Opening hours have 1 to {MaxHoursLength} characters.");
        string? phone = null;
        if (!string.IsNullOrWhiteSpace(given.Phone) && (phone = PhoneNumber.Normalize(given.Phone)) is null)
            return Invalid("phone", "A phone number starts with + and the country code.");
        return new(new GivenBranch(given.Name.Trim(), address.Value, hours, phone));
    }

    private static Outcome<GivenBranch, BankError> Invalid(string field, string reason) =>
        new(new InvalidFieldError(field, reason));
}
