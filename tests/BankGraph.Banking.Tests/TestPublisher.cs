using BankGraph.Banking.Events;

namespace BankGraph.Banking.Tests;

/// <summary>Remembers what the streams were told.</summary>
internal sealed class TestPublisher : IBankEventPublisher
{
    public bool Fails { get; set; }

    public List<(Guid AccountId, long Sequence)> Accounts { get; } = [];

    public List<(Guid CustomerId, Guid NotificationId)> Notifications { get; } = [];

    public Task AccountChangedAsync(Guid accountId, long sequence, CancellationToken cancellationToken)
    {
        if (Fails) throw new InvalidOperationException("The streams are down.");
        Accounts.Add((accountId, sequence));
        return Task.CompletedTask;
    }

    public List<(Guid CustomerId, long Sequence)> Notices { get; } = [];

    public Task NotifiedAsync(Guid customerId, long sequence, CancellationToken cancellationToken)
    {
        if (Fails) throw new InvalidOperationException("The streams are down.");
        Notices.Add((customerId, sequence));
        return Task.CompletedTask;
    }

    public List<(long Sequence, long? CustomerSequence)> Tickets { get; } = [];

    public Task TicketChangedAsync(
        Guid customerId,
        long sequence,
        long? customerSequence,
        CancellationToken cancellationToken)
    {
        if (Fails) throw new InvalidOperationException("The streams are down.");
        Tickets.Add((sequence, customerSequence));
        return Task.CompletedTask;
    }

    public Task BillNotifiedAsync(Guid customerId, Guid notificationId, CancellationToken cancellationToken)
    {
        if (Fails) throw new InvalidOperationException("The streams are down.");
        Notifications.Add((customerId, notificationId));
        return Task.CompletedTask;
    }
}
