using System.Text.Json;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Tells customers what has happened: in the app, by e-mail and by short message, as each of them has chosen. A feature
/// calls it in the work of its <see cref="BankWriter"/>, before it saves the context:
/// <code>
/// await notices.AddAsync(context, customerId, new Notice(NoticeKinds.PasswordChanged), cancellation);
/// </code>
/// </summary>
/// <param name="outbox">Takes e-mails and short messages.</param>
/// <param name="cipher">Seals what is told.</param>
/// <param name="clock">Stamps it, and tells whether people sleep.</param>
public sealed class CustomerNotices(MessageOutbox outbox, PersonalDataCipher cipher, TimeProvider clock)
{
    private const int MaxValueLength = 200;

    private static readonly (NotificationChannel Channel, MessageChannel Way)[] Ways =
        [(NotificationChannel.Email, MessageChannel.Email), (NotificationChannel.Sms, MessageChannel.Sms)];

    /// <summary>Adds a notice to the caller's context; the caller saves it.</summary>
    /// <returns>False when the customer has been told already, or was erased.</returns>
    public async Task<bool> AddAsync(
        BankDbContext context,
        Guid customerId,
        Notice notice,
        CancellationToken cancellationToken)
    {
        var topic = NoticeKinds.TopicOf(notice.Kind);
        var known = context.Set<Notification>().Where(row => row.CustomerId == customerId);
        if (notice.Source is { } source && await known.AnyAsync(row => row.Source == source, cancellationToken))
            return false;

        var customer = await context.Customers.FindAsync([customerId], cancellationToken)
            ?? throw new InvalidOperationException("A notice is for a customer who does not exist.");
        if (PersonalDataCipher.IsDestroyed(customer.WrappedKey)) return false;
        var settings = await context.Set<NoticeSettings>().FindAsync([customerId], cancellationToken);
        var choices = await NoticeChoices.OfAsync(context, customerId, cancellationToken);
        var newest = await known.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
        var added = context.Set<Notification>().Local.Count(row =>
            row.CustomerId == customerId && row.Sequence > newest);
        var values = notice.Values.ToDictionary(pair => pair.Key, pair => Clip(pair.Value));
        await AddRowAsync(
            context,
            customerId,
            notice with { Values = values },
            newest + added + 1,
            choices.IsOn(topic, NotificationChannel.InApp),
            cancellationToken);

        // Whoever is being robbed wants to be woken up.
        var mayBeSent = topic == NotificationTopic.Security ? null : QuietHours.EndOf(settings, clock.Instant());
        foreach (var (channel, way) in Ways)
        {
            if (!choices.IsOn(topic, channel)) continue;
            var message = new Message(customerId, way, notice.Kind) { Values = values, NotBefore = mayBeSent };
            await outbox.AddAsync(context, message, cancellationToken);
        }

        return true;
    }

    // A sequence that another transaction has taken meanwhile is a conflict, after which the work runs again.
    private async Task AddRowAsync(
        BankDbContext context,
        Guid customerId,
        Notice notice,
        long sequence,
        bool isListed,
        CancellationToken cancellationToken)
    {
        var customer = await context.Customers.FindAsync([customerId], cancellationToken)
            ?? throw new InvalidOperationException("A notice is for a customer who does not exist.");
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var values = JsonSerializer.Serialize(notice.Values);
        context.Add(new Notification
        {
            Id = id,
            CustomerId = customerId,
            Sequence = sequence,
            Kind = notice.Kind,
            Topic = NoticeKinds.TopicOf(notice.Kind),
            Source = notice.Source ?? $"{id:N}",
            IsListed = isListed,
            SealedValues = cipher.Seal(customerId, customer.WrappedKey, Notification.FieldOf(id), values),
            At = clock.Instant(),
        });
    }

    private static string Clip(string value) => value.Length <= MaxValueLength ? value : value[..MaxValueLength];
}
