using BankGraph.Ledger;

namespace BankGraph.Banking.Announcements;

/// <summary>What announcements ask of their texts and times.</summary>
public static class AnnouncementRules
{
    /// <summary>Characters of a title.</summary>
    public const int MaxTitleLength = 100;

    /// <summary>Characters of a text.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>What is wrong; null if nothing is.</summary>
    internal static BankError? ErrorOf(AnnouncementDraft draft, DateTime from, DateTime now)
    {
        if (draft.Title.Trim().Length is 0 or > MaxTitleLength || draft.Title.Any(char.IsControl))
            return new InvalidFieldError("title", $"A title is one line of 1 to {MaxTitleLength} characters.");
        if (draft.Text.Trim().Length is 0 or > MaxTextLength)
            return new InvalidFieldError("text", $"A text has 1 to {MaxTextLength} characters.");
        if (draft.AccountType is null == (draft.Audience == AnnouncementAudience.Holders))
            return new InvalidFieldError("accountType", "Holders, and nobody else, have accounts of a type.");
        if (draft.CurrencyCode is { } code && (draft.AccountType is null || !Currency.TryParse(code, out _)))
            return new InvalidFieldError("currency", "This is no currency of accounts.");
        if (draft.ShownUntil <= from) return new EndsBeforeItBeginsError();
        return draft.ShownUntil <= now ? new EndsInThePastError() : null;
    }
}
