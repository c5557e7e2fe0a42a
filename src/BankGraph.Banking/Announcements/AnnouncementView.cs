using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Announcements;

/// <summary>Something the bank tells many at once.</summary>
public sealed record AnnouncementView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whom it is for.</summary>
    public required AnnouncementAudience Audience { get; init; }

    /// <summary>What kind of account its holders have; null for another audience.</summary>
    public AccountType? AccountType { get; init; }

    /// <summary>In which currency; null for any.</summary>
    public Currency? Currency { get; init; }

    /// <summary>How much it matters.</summary>
    public required AnnouncementSeverity Severity { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>From when on it is shown, UTC.</summary>
    public required DateTime ShownFrom { get; init; }

    /// <summary>From when on it is not shown any more, UTC.</summary>
    public required DateTime ShownUntil { get; init; }

    /// <summary>When staff withdrew it, UTC; null otherwise.</summary>
    public DateTime? WithdrawnAt { get; init; }
}
