using System.Collections.Concurrent;
using BankGraph.Banking.ExternalTransfers;

namespace BankGraph.Banking.Tests;

/// <summary>A clearing house that says what the test sets.</summary>
internal sealed class TestPaymentGateway : IPaymentGateway
{
    /// <summary>What it says to a payment.</summary>
    public Func<PaymentOrder, GatewayAnswer> Answer { get; set; } = _ => new GatewayAnswer.Received();

    /// <summary>Everything that reached it.</summary>
    public ConcurrentQueue<PaymentOrder> Sent { get; } = [];

    public Task<GatewayAnswer> SendAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        Sent.Enqueue(order);
        return Task.FromResult(Answer(order));
    }

    /// <summary>From now on it decides at once.</summary>
    public void Decide(ClearingAnswer answer, string? reason = null) =>
        Answer = _ => new GatewayAnswer.Decided(answer, reason);
}
