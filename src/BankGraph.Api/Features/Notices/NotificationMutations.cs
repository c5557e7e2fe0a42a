using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;

namespace BankGraph.Api.Features.Notices;

/// <summary>What has been read.</summary>
/// <param name="NotificationId">One of the caller's notifications.</param>
internal sealed record MarkNotificationReadInput([property: ID<Notification>] Guid NotificationId);

/// <summary>Whether to hear of a topic by a channel.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Channel">By what way.</param>
/// <param name="IsOn">Whether to be told.</param>
internal sealed record SetNotificationChoiceInput(NotificationTopic Topic, NotificationChannel Channel, bool IsOn);

/// <summary>What to change; what is left out stays as it is.</summary>
/// <param name="Language">In which language to be told.</param>
/// <param name="TimeZone">Where the caller lives: Europe/Berlin.</param>
/// <param name="LargeAmount">From which amount on, in whole units of the account's currency.</param>
/// <param name="LowBalance">Below which balance, in whole units of the account's currency.</param>
internal sealed record ChangeNotificationSettingsInput(
    Language? Language,
    string? TimeZone,
    int? LargeAmount,
    int? LowBalance);

/// <summary>In which hours e-mails and short messages wait; none when both are left out.</summary>
/// <param name="From">Their beginning.</param>
/// <param name="Until">Their end; earlier than the beginning for hours over midnight.</param>
internal sealed record SetQuietHoursInput(TimeOnly? From, TimeOnly? Until);

/// <summary>Reading notifications, and choosing which there are.</summary>
[MutationType]
internal static class NotificationMutations
{
    /// <summary>Marks a notification as read.</summary>
    [Authorize]
    [Error<NotificationNotFoundError>]
    public static async Task<FieldResult<Notification>> MarkNotificationReadAsync(
        MarkNotificationReadInput input,
        ClaimsPrincipal user,
        MarkNotifications mark,
        CancellationToken cancellationToken)
    {
        var outcome = await mark.OneAsync(user.Viewer().CustomerId, input.NotificationId, cancellationToken);
        return outcome.ToResult(Notification.Of);
    }

    /// <summary>Marks all of the caller's notifications as read; answers how many were not.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "count")]
    public static Task<int> MarkAllNotificationsReadAsync(
        ClaimsPrincipal user,
        MarkNotifications mark,
        CancellationToken cancellationToken) => mark.AllAsync(user.Viewer().CustomerId, cancellationToken);

    /// <summary>Chooses whether to hear of a topic by a channel.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "settings")]
    [Error<SecurityNoticesStayOnError>]
    public static async Task<FieldResult<NotificationSettings>> SetNotificationChoiceAsync(
        SetNotificationChoiceInput input,
        ClaimsPrincipal user,
        SetNotices settings,
        CancellationToken cancellationToken)
    {
        var outcome = await settings.ChooseAsync(
            user.Viewer().CustomerId, input.Topic, input.Channel, input.IsOn, cancellationToken);
        return outcome.ToResult(view => new NotificationSettings(view));
    }

    /// <summary>Changes language, time zone and what counts as much and little.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "settings")]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<NotificationSettings>> ChangeNotificationSettingsAsync(
        ChangeNotificationSettingsInput input,
        ClaimsPrincipal user,
        SetNotices settings,
        CancellationToken cancellationToken)
    {
        var changes = new NoticeChanges(input.Language, input.TimeZone, input.LargeAmount, input.LowBalance);
        var outcome = await settings.ChangeAsync(user.Viewer().CustomerId, changes, cancellationToken);
        return outcome.ToResult(view => new NotificationSettings(view));
    }

    /// <summary>Sets the hours in which e-mails and short messages wait; security notices do not.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "settings")]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<NotificationSettings>> SetQuietHoursAsync(
        SetQuietHoursInput input,
        ClaimsPrincipal user,
        SetNotices settings,
        CancellationToken cancellationToken)
    {
        var outcome = await settings.SetQuietHoursAsync(
            user.Viewer().CustomerId, input.From, input.Until, cancellationToken);
        return outcome.ToResult(view => new NotificationSettings(view));
    }
}
