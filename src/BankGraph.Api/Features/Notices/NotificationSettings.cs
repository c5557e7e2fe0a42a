using BankGraph.Api.Features.Security;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;

namespace BankGraph.Api.Features.Notices;

/// <summary>How the caller wants to be told.</summary>
[OwnerOnly]
internal sealed class NotificationSettings(NoticeSettingsView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>In which language.</summary>
    public Language Language { get; } = view.Language;

    /// <summary>Where the caller lives, by whose clock quiet hours are kept.</summary>
    public string TimeZone { get; } = view.TimeZone;

    /// <summary>From when on e-mails and short messages wait, security notices excepted; null for never.</summary>
    public TimeOnly? QuietFrom { get; } = view.QuietFrom;

    /// <summary>Until when they wait.</summary>
    public TimeOnly? QuietUntil { get; } = view.QuietUntil;

    /// <summary>From which amount on one hears of payments, in whole units of the account's currency.</summary>
    public int LargeAmount { get; } = view.LargeAmount;

    /// <summary>Below which balance one hears of it, in whole units of the account's currency.</summary>
    public int LowBalance { get; } = view.LowBalance;

    /// <summary>Each topic by each channel.</summary>
    [ListSize(AssumedSize = 24)]
    public NotificationChoice[] Choices { get; } =
    [
        .. view.Choices.Select(choice => new NotificationChoice(
            choice.Topic, choice.Channel, choice.IsOn, choice.IsFixed)),
    ];
}

/// <summary>Whether one hears of a topic by a channel.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Channel">By what way.</param>
/// <param name="IsOn">Whether it is told.</param>
/// <param name="IsFixed">Whether it cannot be switched off.</param>
[Unowned]
internal sealed record NotificationChoice(
    NotificationTopic Topic,
    NotificationChannel Channel,
    bool IsOn,
    bool IsFixed);
