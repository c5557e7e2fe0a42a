using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>Remembers what a customer has read.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Stamps it.</param>
public sealed class MarkNotifications(BankWriter writer, TimeProvider clock)
{
    /// <summary>Marks one as read, also again; or <see cref="NotificationNotFoundError"/>.</summary>
    public Task<Outcome<NotificationView, BankError>> OneAsync(
        Guid customerId,
        Guid notificationId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<NotificationView, BankError>>(
        async (context, cancellation) =>
        {
            await MarkAsync(context, customerId, notificationId, cancellation);
            var view = await NoticeQueries.Of(context, customerId)
                .SingleOrDefaultAsync(row => row.Id == notificationId, cancellation);
            return view is null ? new(new NotificationNotFoundError()) : new(view);
        },
        cancellationToken);

    /// <summary>Marks all as read; returns how many were not.</summary>
    public Task<int> AllAsync(Guid customerId, CancellationToken cancellationToken) => writer.RunAsync(
        (context, cancellation) => MarkAsync(context, customerId, null, cancellation),
        cancellationToken);

    private Task<int> MarkAsync(BankDbContext context, Guid customerId, Guid? id, CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        return context.Set<Notification>()
            .Where(row => row.CustomerId == customerId && row.IsListed && row.ReadAt == null)
            .Where(row => id == null || row.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(told => told.ReadAt, now), cancellationToken);
    }
}
