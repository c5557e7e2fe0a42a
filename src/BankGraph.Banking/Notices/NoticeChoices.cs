using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>What a customer wants to hear of, and by what ways.</summary>
internal sealed class NoticeChoices
{
    private readonly Dictionary<(NotificationTopic, NotificationChannel), bool> _made;

    private NoticeChoices(Dictionary<(NotificationTopic, NotificationChannel), bool> made) => _made = made;

    public static async Task<NoticeChoices> OfAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var rows = await context.Set<NoticeChoice>().AsNoTracking()
            .Where(choice => choice.CustomerId == customerId)
            .ToListAsync(cancellationToken);
        return new(rows.ToDictionary(choice => (choice.Topic, choice.Channel), choice => choice.IsOn));
    }

    /// <summary>Whether it is so for everybody.</summary>
    public static bool IsFixed(NotificationTopic topic, NotificationChannel channel) =>
        topic == NotificationTopic.Security && channel != NotificationChannel.Sms;

    public bool IsOn(NotificationTopic topic, NotificationChannel channel) =>
        IsFixed(topic, channel)
        || (_made.TryGetValue((topic, channel), out var isOn) ? isOn : IsUsual(topic, channel));

    private static bool IsUsual(NotificationTopic topic, NotificationChannel channel) => channel switch
    {
        NotificationChannel.InApp => true,
        NotificationChannel.Email => topic is not (NotificationTopic.MoneyReceived or NotificationTopic.MoneyPaid),
        _ => false,
    };
}
