namespace BankGraph.Banking.Customers;

/// <summary>
/// What makes a password too easy to guess. Length counts more than a mixture of characters, so no mixture is demanded
/// (NIST SP 800-63B, 5.1.1.2).
/// </summary>
/// <param name="breached">The deployment's own list.</param>
public sealed class PasswordRules(BreachedPasswords breached)
{
    /// <summary>Characters a password has at least.</summary>
    public const int MinLength = 10;

    /// <summary>Characters a password has at most, so that nobody makes the bank hash a book.</summary>
    public const int MaxLength = 200;

    // Shorter words stand in passwords by chance, and what is left beside a longer one is soon guessed.
    private const int MinPersonalLength = 3;
    private const int MinLeftLength = 4;

    /// <summary>What a password is refused with that is longer than any; null if it is not.</summary>
    internal static InvalidFieldError? TooLong(string field, string password) => password.Length > MaxLength
        ? new InvalidFieldError(field, $"A password has at most {MaxLength} characters.")
        : null;

    /// <summary>Why the password is too weak, as a sentence; null if it will do.</summary>
    internal string? Weakness(string password, string name, string email)
    {
        if (password.Length < MinLength) return $"The password needs at least {MinLength} characters.";
        if (password.Distinct().Count() < 4) return "The password repeats too few characters.";
        if (CommonPasswords.Contains(password) || breached.Contains(password))
            return "The password is one of those that are tried first.";
        return IsPersonal(password, name, email) ? "The password is your name or your e-mail address." : null;
    }

    private static bool IsPersonal(string password, string name, string email)
    {
        string[] personal = [email, email.Split('@')[0], name, name.Replace(" ", ""), .. name.Split(' ')];
        var left = personal
            .Where(word => word.Length >= MinPersonalLength)
            .OrderByDescending(word => word.Length)
            .Aggregate(password, (rest, word) => rest.Replace(word, "", StringComparison.OrdinalIgnoreCase));
        return left.Length < MinLeftLength;
    }
}
