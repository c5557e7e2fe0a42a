using BankGraph.Banking.Messages;

namespace BankGraph.Banking.Notices;

/// <summary>Whether a customer hears of a topic by a channel.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Channel">By what way.</param>
/// <param name="IsOn">Whether it is told.</param>
/// <param name="IsFixed">Whether it is so for everybody.</param>
public sealed record NoticeChoiceView(
    NotificationTopic Topic,
    NotificationChannel Channel,
    bool IsOn,
    bool IsFixed);

/// <summary>How a customer wants to be told.</summary>
/// <param name="CustomerId">Whose settings they are, for access checks.</param>
/// <param name="Language">In which language.</param>
/// <param name="TimeZone">Where the customer lives, a name of the IANA's.</param>
/// <param name="QuietFrom">From when on e-mails and short messages wait; null for never.</param>
/// <param name="QuietUntil">Until when they wait.</param>
/// <param name="LargeAmount">From which amount on, in whole units of the account's currency.</param>
/// <param name="LowBalance">Below which balance, in whole units of the account's currency.</param>
/// <param name="Choices">Each topic by each channel.</param>
public sealed record NoticeSettingsView(
    Guid CustomerId,
    Language Language,
    string TimeZone,
    TimeOnly? QuietFrom,
    TimeOnly? QuietUntil,
    int LargeAmount,
    int LowBalance,
    IReadOnlyList<NoticeChoiceView> Choices);
