using BankGraph.Api.Features.Customers;
using BankGraph.Banking;
using BankGraph.Banking.Notices;

namespace BankGraph.Api.Features.Notices;

/// <summary>What a customer was told, and wants to be told.</summary>
[ExtendObjectType<Customer>]
internal static class CustomerNotifications
{
    /// <summary>What the customer was told, the newest first.</summary>
    [UsePaging]
    public static IQueryable<Notification> GetNotifications([Parent] Customer customer, BankDbContext context) =>
        NoticeQueries.Of(context, customer.Id)
            .Select(Notification.FromView)
            .OrderByDescending(notification => notification.Sequence);

    /// <summary>How many notifications are not read.</summary>
    public static Task<int> GetUnreadNotificationsAsync(
        [Parent] Customer customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        NoticeQueries.CountUnreadAsync(context, customer.Id, cancellationToken);

    /// <summary>How the customer wants to be told.</summary>
    public static async Task<NotificationSettings> GetNotificationSettingsAsync(
        [Parent] Customer customer,
        SetNotices settings,
        CancellationToken cancellationToken) =>
        new(await settings.ReadAsync(customer.Id, cancellationToken));
}
