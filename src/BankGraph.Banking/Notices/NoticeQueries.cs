using System.Text.Json;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>What a customer was told, read with that customer's eyes; not ordered.</summary>
public static class NoticeQueries
{
    /// <summary>All notifications of a customer that stand in the app.</summary>
    public static IQueryable<NotificationView> Of(BankDbContext context, Guid customerId) =>
        from row in context.Set<Notification>()
        where row.CustomerId == customerId && row.IsListed
        join customer in context.Customers on row.CustomerId equals customer.Id
        join contact in context.Set<ContactSettings>() on row.CustomerId equals contact.CustomerId into contacts
        from contact in contacts.DefaultIfEmpty()
        select new NotificationView
        {
            Id = row.Id,
            CustomerId = row.CustomerId,
            Sequence = row.Sequence,
            Kind = row.Kind,
            Topic = row.Topic,
            At = row.At,
            ReadAt = row.ReadAt,
            SealedValues = row.SealedValues,
            WrappedKey = customer.WrappedKey,
            Language = contact == null ? null : contact.Language,
        };

    /// <summary>How many of them are not read.</summary>
    public static Task<int> CountUnreadAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        context.Set<Notification>().CountAsync(
            row => row.CustomerId == customerId && row.IsListed && row.ReadAt == null,
            cancellationToken);

    /// <summary>The sequence of the newest one; 0 for none.</summary>
    public static async Task<long> NewestAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        await context.Set<Notification>()
            .Where(row => row.CustomerId == customerId)
            .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;

    /// <summary>A notification's title and text.</summary>
    public static (string Title, string Text) Read(NotificationView view, PersonalDataCipher cipher)
    {
        if (PersonalDataCipher.IsDestroyed(view.WrappedKey)) return (PersonalDataCipher.Erased, "");
        var json = cipher.Open(view.CustomerId, view.WrappedKey, Notification.FieldOf(view.Id), view.SealedValues);
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        var text = MessageTexts.Of(view.Kind, view.Language ?? Language.English, values);
        return (text.Subject, text.Body);
    }
}
