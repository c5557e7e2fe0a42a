namespace BankGraph.Banking.Customers;

/// <summary>
/// What makes a password too easy to guess. Length counts more than a mixture of characters, so no mixture is demanded
/// (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    /// <summary>Characters a password has at least.</summary>
    public const int MinLength = 10;

    /// <summary>Characters a password has at most, so that nobody makes the bank hash a book.</summary>
    public const int MaxLength = 200;

    /// <summary>Why the password is too weak, as a sentence; null if it will do.</summary>
    internal static string? Weakness(string password, string name, string email)
    {
        if (password.Length < MinLength) return $"The password needs at least {MinLength} characters.";
        if (password.Distinct().Count() < 4) return "The password repeats too few characters.";
        if (CommonPasswords.Contains(password)) return "The password is one of those that are tried first.";

        string[] personal = [email, email.Split('@')[0], name, name.Replace(" ", "")];
        return personal.Contains(password, StringComparer.OrdinalIgnoreCase)
            ? "The password is your name or your e-mail address."
            : null;
    }
}
