using BankGraph.Banking.Security;

namespace BankGraph.Banking.Staff;

/// <summary>Leaves of personal data what is enough to recognise it and too little to use it.</summary>
public static class Masks
{
    private const string Hidden = "***";
    private const int DigitsShown = 2;

    /// <summary><c>Anna Berg</c> becomes <c>A*** B***</c>.</summary>
    public static string Name(string name) => name == PersonalDataCipher.Erased
        ? name
        : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    /// <summary><c>anna@example.com</c> becomes <c>a***@e***.com</c>.</summary>
    public static string Email(string email)
    {
        if (email == PersonalDataCipher.Erased) return email;
        var at = email.LastIndexOf('@');
        var dot = email.LastIndexOf('.');
        return dot > at && at > 0 ? $"{Word(email)}@{Word(email[(at + 1)..])}{email[dot..]}" : Hidden;
    }

    /// <summary><c>+4915112345678</c> becomes <c>+***78</c>.</summary>
    public static string Phone(string phone) =>
        phone.Length > 2 * DigitsShown ? $"+{Hidden}{phone[^DigitsShown..]}" : Hidden;

    // A letter may be two characters long.
    private static string Word(string word) => word.EnumerateRunes().First() + Hidden;
}
