using BankGraph.Banking.Events;
using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.Api.Features.Streams;

/// <summary>Passes what the bank says has changed on to the streams that wait for it.</summary>
internal sealed class TopicPublisher(ITopicEventSender topics) : IBankEventPublisher
{
    /// <inheritdoc/>
    public Task AccountChangedAsync(Guid accountId, long sequence, CancellationToken cancellationToken) =>
        topics.SendAsync(Topics.Entries(accountId), sequence, cancellationToken).AsTask();

    /// <inheritdoc/>
    public Task BillNotifiedAsync(Guid customerId, Guid notificationId, CancellationToken cancellationToken) =>
        topics.SendAsync(Topics.Bills(customerId), notificationId, cancellationToken).AsTask();

    /// <inheritdoc/>
    public Task NotifiedAsync(Guid customerId, long sequence, CancellationToken cancellationToken) =>
        topics.SendAsync(Topics.Notifications(customerId), sequence, cancellationToken).AsTask();

    /// <inheritdoc/>
    public async Task TicketChangedAsync(
        Guid customerId,
        long sequence,
        long? customerSequence,
        CancellationToken cancellationToken)
    {
        await topics.SendAsync(Topics.AllTickets, sequence, cancellationToken);
        if (customerSequence is { } ofCustomer)
            await topics.SendAsync(Topics.Tickets(customerId), ofCustomer, cancellationToken);
    }
}
