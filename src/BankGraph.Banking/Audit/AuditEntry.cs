namespace BankGraph.Banking.Audit;

/// <summary>Something to be recorded, as the feature that does it says it.</summary>
/// <param name="Action">What is done.</param>
/// <param name="ActorId">Who does it; null for somebody who is not signed in.</param>
public sealed record AuditEntry(AuditAction Action, Guid? ActorId)
{
    /// <summary>Characters of a reason.</summary>
    public const int MaxReasonLength = 300;

    /// <summary>The session, where the request does not know it yet.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>What it is done to: <c>account/</c> and an id.</summary>
    public string? Subject { get; init; }

    /// <summary>The customer whom it concerns.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Why, in the words of who does it.</summary>
    public string? Reason { get; init; }

    /// <summary>What was so before, to be written as JSON; no secrets, nothing personal.</summary>
    public object? Before { get; init; }

    /// <summary>What is so now.</summary>
    public object? After { get; init; }

    /// <summary>What a text is refused with that is no reason.</summary>
    internal static InvalidFieldError NoReason() =>
        new("reason", $"A reason is one line of 3 to {MaxReasonLength} characters.");

    /// <summary>Whether a text can be a reason: a line that says something.</summary>
    public static bool IsReason(string text) =>
        text.Trim().Length is >= 3 and <= MaxReasonLength && !text.Any(char.IsControl);
}
