using BankGraph.Banking.Notices;
using BankGraph.Ledger;

namespace BankGraph.Banking.Events;

/// <summary>Turns booked transactions into one event per account they touch.</summary>
/// <param name="publisher">The host's streams.</param>
/// <param name="notifications">
/// The payment of a bill may have written a notification, which need not wait for the next look.
/// </param>
/// <param name="notices">Tells the customers.</param>
public sealed class BookedPublisher(
    IBankEventPublisher publisher,
    BillNotificationRelay notifications,
    BookedNotices notices)
    : IBookedPublisher
{
    /// <inheritdoc/>
    public async Task PublishAsync(IReadOnlyList<BookedMessage> messages, CancellationToken cancellationToken)
    {
        var newest = messages
            .SelectMany(message => message.Entries)
            .GroupBy(entry => entry.AccountId, entry => entry.Sequence);
        foreach (var account in newest)
            await publisher.AccountChangedAsync(account.Key, account.Max(), cancellationToken);
        if (messages.Any(message => message.Kind == TransactionKind.BillPayment)) notifications.LookNow();
        await notices.TellAsync(messages, cancellationToken);
    }
}
