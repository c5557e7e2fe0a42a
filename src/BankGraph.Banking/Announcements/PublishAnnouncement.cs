using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Announcements;

/// <summary>An announcement as it was typed.</summary>
/// <param name="Audience">Whom it is for.</param>
/// <param name="AccountType">What kind of account its holders have; null for another audience.</param>
/// <param name="CurrencyCode">In which currency; null for any.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What it says.</param>
/// <param name="ShownFrom">From when on it is shown; at once when it is null.</param>
/// <param name="ShownUntil">From when on it is not shown any more.</param>
public sealed record AnnouncementDraft(
    AnnouncementAudience Audience,
    AccountType? AccountType,
    string? CurrencyCode,
    AnnouncementSeverity Severity,
    string Title,
    string Text,
    DateTime? ShownFrom,
    DateTime ShownUntil);

/// <summary>Publishes announcements, changes and withdraws them. Who did it is recorded.</summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records who did it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class PublishAnnouncement(BankWriter writer, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Publishes, or says why not, the first of: <see cref="InvalidFieldError"/> (title, text, accountType, currency),
    /// <see cref="EndsBeforeItBeginsError"/>, <see cref="EndsInThePastError"/>.
    /// </summary>
    public async Task<Outcome<AnnouncementView, BankError>> ExecuteAsync(
        Guid staffId,
        AnnouncementDraft draft,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        if (AnnouncementRules.ErrorOf(draft, draft.ShownFrom ?? now, now) is { } error) return new(error);
        var row = new Announcement
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Audience = draft.Audience,
            Severity = draft.Severity,
            Title = draft.Title,
            Text = draft.Text,
            ShownFrom = now,
            ShownUntil = draft.ShownUntil,
        };
        Write(draft, row);
        return await writer.RunAsync<Outcome<AnnouncementView, BankError>>(
            async (context, cancellation) =>
            {
                context.Add(row);
                return new(await SaveAsync(
                    context, AuditAction.AnnouncementPublished, staffId, row.Id, cancellation));
            },
            cancellationToken);
    }

    /// <summary>
    /// Puts other words, another audience or other times in the place of an announcement's; who has dismissed it stays
    /// undisturbed. Without a beginning it keeps the one it has. Refused as publishing is, and at last with
    /// <see cref="AnnouncementNotFoundError"/>, for a withdrawn one too.
    /// </summary>
    public async Task<Outcome<AnnouncementView, BankError>> ChangeAsync(
        Guid staffId,
        Guid announcementId,
        AnnouncementDraft draft,
        CancellationToken cancellationToken)
    {
        return await writer.RunAsync<Outcome<AnnouncementView, BankError>>(
            async (context, cancellation) =>
            {
                var row = await FindAsync(context, announcementId, cancellation);
                var from = draft.ShownFrom ?? row?.ShownFrom ?? clock.Instant();
                if (AnnouncementRules.ErrorOf(draft, from, clock.Instant()) is { } error) return new(error);
                if (row is null) return new(new AnnouncementNotFoundError());
                Write(draft, row);
                return new(await SaveAsync(
                    context, AuditAction.AnnouncementChanged, staffId, row.Id, cancellation));
            },
            cancellationToken);
    }

    /// <summary>
    /// Shows it to nobody any more; or <see cref="AnnouncementNotFoundError"/>, for a withdrawn one too.
    /// </summary>
    public Task<Outcome<AnnouncementView, BankError>> WithdrawAsync(
        Guid staffId,
        Guid announcementId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AnnouncementView, BankError>>(
        async (context, cancellation) =>
        {
            var row = await FindAsync(context, announcementId, cancellation);
            if (row is null) return new(new AnnouncementNotFoundError());
            row.WithdrawnAt = clock.Instant();
            return new(await SaveAsync(
                context, AuditAction.AnnouncementWithdrawn, staffId, row.Id, cancellation));
        },
        cancellationToken);

    private static Task<Announcement?> FindAsync(BankDbContext context, Guid id, CancellationToken cancellationToken) =>
        context.Set<Announcement>().SingleOrDefaultAsync(
            row => row.Id == id && row.WithdrawnAt == null,
            cancellationToken);

    private static void Write(AnnouncementDraft draft, Announcement row)
    {
        row.Audience = draft.Audience;
        row.AccountType = draft.AccountType;
        row.Currency = draft.CurrencyCode is { } code ? Currency.FromCode(code) : null;
        row.Severity = draft.Severity;
        row.Title = draft.Title.Trim();
        row.Text = draft.Text.Trim();
        row.ShownFrom = draft.ShownFrom ?? row.ShownFrom;
        row.ShownUntil = draft.ShownUntil;
    }

    private async Task<AnnouncementView> SaveAsync(
        BankDbContext context,
        AuditAction action,
        Guid staffId,
        Guid id,
        CancellationToken cancellationToken)
    {
        audit.Add(context, new AuditEntry(action, staffId) { Subject = $"announcement/{id}" });
        await context.SaveChangesAsync(cancellationToken);
        return await AnnouncementQueries.All(context).SingleAsync(view => view.Id == id, cancellationToken);
    }
}
