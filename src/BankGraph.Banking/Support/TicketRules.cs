namespace BankGraph.Banking.Support;

/// <summary>What tickets ask of their texts, and how many one customer may have.</summary>
public static class TicketRules
{
    /// <summary>Characters of a subject.</summary>
    public const int MaxSubjectLength = 120;

    /// <summary>Characters of a message, an answer or a note.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Tickets of one customer that are not closed.</summary>
    public const int MaxOpenTickets = 10;

    /// <summary>What one customer may write within a day, openings included.</summary>
    public const int MaxMessagesPerDay = 100;

    // UTF-8 needs three bytes for a character at most, and the seal 28.
    internal const int MaxSealedSubject = (3 * MaxSubjectLength) + 28;

    /// <inheritdoc cref="MaxSealedSubject"/>
    internal const int MaxSealedText = (3 * MaxTextLength) + 28;

    /// <summary>What is wrong with a subject; null if nothing is.</summary>
    internal static InvalidFieldError? SubjectError(string subject) =>
        subject.Trim().Length is 0 or > MaxSubjectLength || subject.Any(char.IsControl)
            ? new InvalidFieldError("subject", $"A subject is one line of 1 to {MaxSubjectLength} characters.")
            : null;

    /// <summary>What is wrong with a text; null if nothing is.</summary>
    internal static InvalidFieldError? TextError(string text) =>
        text.Trim().Length is 0 or > MaxTextLength || text.Any(IsForbidden)
            ? new InvalidFieldError("text", $"A text has 1 to {MaxTextLength} characters.")
            : null;

    private static bool IsForbidden(char character) =>
        char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
