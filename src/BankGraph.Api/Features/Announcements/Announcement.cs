using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Announcements;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Announcements;

/// <summary>Something the bank tells many at once.</summary>
[Unowned]
internal sealed class Announcement
{
    internal static readonly Expression<Func<AnnouncementView, Announcement>> FromView = view => new Announcement
    {
        Id = view.Id,
        Audience = view.Audience,
        AccountType = view.AccountType,
        Currency = view.Currency,
        Severity = view.Severity,
        Title = view.Title,
        Text = view.Text,
        ShownFrom = view.ShownFrom,
        ShownUntil = view.ShownUntil,
        WithdrawnAt = view.WithdrawnAt,
    };

    /// <summary>The announcement as a command gives it.</summary>
    internal static readonly Func<AnnouncementView, Announcement> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
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

    /// <summary>From when on it is shown.</summary>
    public required DateTime ShownFrom { get; init; }

    /// <summary>From when on it is not shown any more.</summary>
    public required DateTime ShownUntil { get; init; }

    /// <summary>When it was withdrawn; null otherwise.</summary>
    public DateTime? WithdrawnAt { get; init; }
}
