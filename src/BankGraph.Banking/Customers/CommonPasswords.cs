using System.Collections.Frozen;

namespace BankGraph.Banking.Customers;

/// <summary>
/// Passwords that guessing programs try first and that are long enough to pass the length rule.
/// </summary>
internal static class CommonPasswords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        "0123456789", "0987654321", "1029384756", "1122334455", "1234512345", "123456789a", "1234567890", "12345678900",
        "12345678910", "123456789101", "1234567890a", "1234567890q", "123123123a", "1234554321", "12344321aa",
        "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "3.141592653", "abc1234567", "abcd123456",
        "abcd1234567", "abcdefg123", "abcdefghij", "admin12345", "administrator", "asdfghjkl1", "asdf123456",
        "baseball123", "basketball", "bismillah1", "changeme123", "charlie123", "chocolate1", "computer123",
        "facebook123", "football123", "football12", "iloveyou12", "iloveyou123", "iloveyou1234", "internet123",
        "jordan1234", "letmein123", "letmein1234", "liverpool1", "manchester", "michael123", "monkey1234", "password01",
        "password10", "password11", "password12", "password123", "password1234", "password12345", "password123!",
        "password99", "passw0rd12", "passw0rd123", "p@ssw0rd12", "p@ssw0rd123", "p@ssword123", "princess12",
        "princess123", "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsxedc1", "qazwsxedcrfv", "qwe1234567", "qwer123456",
        "qwerty1234", "qwerty12345", "qwerty123456", "qwertyuiop", "qwertyuiop1", "qwertyuiop123", "samsung123",
        "sunshine12", "sunshine123", "superman123", "trustno1234", "welcome123", "welcome1234", "whatever123",
        "zaq12wsxcde3", "zxcvbnm123", "zxcvbnm1234",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the password is one of them, in whatever case.</summary>
    public static bool Contains(string password) => All.Contains(password);
}
