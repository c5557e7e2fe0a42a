using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Announcements;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.Api.Features.Announcements;

/// <summary>What to tell many at once.</summary>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What it says.</param>
/// <param name="ShownUntil">From when on it is not shown any more.</param>
/// <param name="ShownFrom">From when on it is shown; at once when left out.</param>
/// <param name="AccountType">What kind of account its holders have; for no other audience.</param>
/// <param name="Currency">In which currency; any when left out.</param>
internal sealed record PublishAnnouncementInput(
    AnnouncementAudience Audience,
    AnnouncementSeverity Severity,
    string Title,
    string Text,
    DateTime ShownUntil,
    DateTime? ShownFrom,
    AccountType? AccountType,
    CurrencyCode? Currency);

/// <summary>What to put in the place of an announcement.</summary>
/// <param name="AnnouncementId">An announcement that was not withdrawn.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What it says.</param>
/// <param name="ShownUntil">From when on it is not shown any more.</param>
/// <param name="ShownFrom">From when on it is shown; as before when left out.</param>
/// <param name="AccountType">What kind of account its holders have; for no other audience.</param>
/// <param name="Currency">In which currency; any when left out.</param>
internal sealed record ChangeAnnouncementInput(
    [property: ID<Announcement>] Guid AnnouncementId,
    AnnouncementAudience Audience,
    AnnouncementSeverity Severity,
    string Title,
    string Text,
    DateTime ShownUntil,
    DateTime? ShownFrom,
    AccountType? AccountType,
    CurrencyCode? Currency);

/// <summary>What to show to nobody any more.</summary>
/// <param name="AnnouncementId">An announcement.</param>
internal sealed record WithdrawAnnouncementInput([property: ID<Announcement>] Guid AnnouncementId);

/// <summary>What not to show to the caller again.</summary>
/// <param name="AnnouncementId">An announcement.</param>
internal sealed record DismissAnnouncementInput([property: ID<Announcement>] Guid AnnouncementId);

/// <summary>Telling many at once. Who did it is recorded.</summary>
[MutationType]
internal static class AnnouncementMutations
{
    /// <summary>Publishes an announcement.</summary>
    [Authorize(nameof(Permission.ManageAnnouncements))]
    [Error<InvalidFieldError>]
    [Error<EndsBeforeItBeginsError>]
    [Error<EndsInThePastError>]
    public static async Task<FieldResult<Announcement>> PublishAnnouncementAsync(
        PublishAnnouncementInput input,
        ClaimsPrincipal user,
        PublishAnnouncement publish,
        ITopicEventSender topics,
        CancellationToken cancellationToken)
    {
        var draft = new AnnouncementDraft(
            input.Audience,
            input.AccountType,
            input.Currency?.Value,
            input.Severity,
            input.Title,
            input.Text,
            input.ShownFrom,
            input.ShownUntil);
        return await ToldAsync(
            await publish.ExecuteAsync(user.Viewer().CustomerId, draft, cancellationToken), topics);
    }

    /// <summary>Changes an announcement; who has dismissed it does not see it again.</summary>
    [Authorize(nameof(Permission.ManageAnnouncements))]
    [Error<InvalidFieldError>]
    [Error<EndsBeforeItBeginsError>]
    [Error<EndsInThePastError>]
    [Error<AnnouncementNotFoundError>]
    public static async Task<FieldResult<Announcement>> ChangeAnnouncementAsync(
        ChangeAnnouncementInput input,
        ClaimsPrincipal user,
        PublishAnnouncement publish,
        ITopicEventSender topics,
        CancellationToken cancellationToken)
    {
        var draft = new AnnouncementDraft(
            input.Audience,
            input.AccountType,
            input.Currency?.Value,
            input.Severity,
            input.Title,
            input.Text,
            input.ShownFrom,
            input.ShownUntil);
        return await ToldAsync(
            await publish.ChangeAsync(
                user.Viewer().CustomerId, input.AnnouncementId, draft, cancellationToken),
            topics);
    }

    /// <summary>Shows an announcement to nobody any more.</summary>
    [Authorize(nameof(Permission.ManageAnnouncements))]
    [Error<AnnouncementNotFoundError>]
    public static async Task<FieldResult<Announcement>> WithdrawAnnouncementAsync(
        WithdrawAnnouncementInput input,
        ClaimsPrincipal user,
        PublishAnnouncement publish,
        ITopicEventSender topics,
        CancellationToken cancellationToken) =>
        await ToldAsync(
            await publish.WithdrawAsync(user.Viewer().CustomerId, input.AnnouncementId, cancellationToken), topics);

    /// <summary>Does not show an announcement to the caller again.</summary>
    [Authorize]
    [Error<AnnouncementNotFoundError>]
    public static async Task<FieldResult<Announcement>> DismissAnnouncementAsync(
        DismissAnnouncementInput input,
        ClaimsPrincipal user,
        DismissAnnouncement dismiss,
        CancellationToken cancellationToken) =>
        (await dismiss.ExecuteAsync(user.Viewer(), input.AnnouncementId, cancellationToken)).ToResult(Announcement.Of);

    private static async Task<FieldResult<Announcement>> ToldAsync(
        Outcome<AnnouncementView, BankError> outcome,
        ITopicEventSender topics)
    {
        // It is committed, so the streams hear of it whatever happens to whoever called.
        if (!outcome.IsRefused)
            await topics.SendAsync(Topics.Announcements, outcome.Value.Id, CancellationToken.None);
        return outcome.ToResult(Announcement.Of);
    }
}
