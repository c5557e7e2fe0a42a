using BankGraph.Banking.Audit;

namespace BankGraph.Banking.Payees;

/// <summary>What payees ask of their texts.</summary>
public static class PayeeRules
{
    /// <summary>Characters of a payee's name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Characters of what the customer calls the payee.</summary>
    public const int MaxNicknameLength = 60;

    /// <summary>What is wrong with the texts; null if nothing is.</summary>
    internal static InvalidFieldError? FieldError(string name, string? nickname)
    {
        if (string.IsNullOrWhiteSpace(name) || !IsLine(name, MaxNameLength))
            return new InvalidFieldError("name", $"A name is one line of 1 to {MaxNameLength} characters.");
        return nickname is null || IsLine(nickname, MaxNicknameLength)
            ? null
            : new InvalidFieldError("nickname", $"A nickname is one line of at most {MaxNicknameLength} characters.");
    }

    /// <summary>A nickname as it is kept: none rather than an empty one.</summary>
    internal static string? Nickname(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The record of a step; whom a customer pays is personal, and stays out of it.</summary>
    internal static AuditEntry Record(AuditAction action, Guid customerId, Guid payeeId) => new(action, customerId)
    {
        Subject = $"payee/{payeeId}",
        CustomerId = customerId,
    };

    private static bool IsLine(string text, int length) => text.Trim().Length <= length && !text.Any(char.IsControl);
}
