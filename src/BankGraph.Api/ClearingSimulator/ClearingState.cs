namespace BankGraph.Api.ClearingSimulator;

/// <summary>A payment as the bank sends it.</summary>
/// <param name="PaymentId">The bank's id.</param>
/// <param name="Iban">The payee's account.</param>
/// <param name="PayeeName">The payee.</param>
/// <param name="Amount">Decimal text.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Reference">What the payee reads.</param>
internal sealed record ClearingOrder(
    Guid PaymentId,
    string Iban,
    string PayeeName,
    string Amount,
    string Currency,
    string? Reference);

/// <summary>A callback that is to be made.</summary>
/// <param name="PaymentId">The payment.</param>
/// <param name="Callback">What it says.</param>
/// <param name="DueAt">When.</param>
internal sealed record DueCallback(Guid PaymentId, ClearingPlan.Callback Callback, DateTimeOffset DueAt);

/// <summary>What the simulated clearing house remembers until the process ends.</summary>
/// <param name="delay">How long what is late takes.</param>
/// <param name="clock">Tells what is due.</param>
internal sealed class ClearingState(TimeSpan delay, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Known> _payments = [];
    private readonly Queue<DueCallback> _callbacks = [];

    private sealed record Known(ClearingOrder Order, DateTimeOffset DecidedAt);

    /// <summary>Takes a payment. False if its id was used for another one.</summary>
    public bool TryTake(ClearingOrder order, out bool isNew, out bool isDecided)
    {
        var plan = ClearingPlan.Of(order.Iban);
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            isNew = _payments.TryAdd(order.PaymentId, new Known(order, plan.IsLate ? now + delay : now));
            if (isNew)
            {
                foreach (var callback in plan.Callbacks)
                    _callbacks.Enqueue(new DueCallback(order.PaymentId, callback, now + delay));
            }

            var known = _payments[order.PaymentId];
            isDecided = known.DecidedAt <= now;
            return known.Order == order;
        }
    }

    /// <summary>The next callback that is due; null while none is.</summary>
    public DueCallback? TakeDue()
    {
        lock (_lock)
        {
            return _callbacks.TryPeek(out var next) && next.DueAt <= clock.GetUtcNow() ? _callbacks.Dequeue() : null;
        }
    }

    /// <summary>Makes a callback again after the delay.</summary>
    public void Again(DueCallback callback)
    {
        lock (_lock) _callbacks.Enqueue(callback with { DueAt = clock.GetUtcNow() + delay });
    }
}
