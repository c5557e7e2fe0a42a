using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace BankGraph.GraphQL.Execution.Writing;

/// <summary>
/// What a run of an operation waits for. Fields and batches come from any thread; one loop takes them.
/// </summary>
internal sealed class WaitingFields
{
    private readonly ConcurrentQueue<PendingValue> _ready = new();
    private readonly ConcurrentQueue<Func<ValueTask>> _batches = new();
    private readonly ConcurrentQueue<Action> _deliveries = new();
    private readonly ExecutionSignal _signal = new();
    private volatile bool _isClosed;

    /// <summary>Whether a batch has found something that has not been handed out.</summary>
    public bool HasDeliveries => !_deliveries.IsEmpty;

    /// <summary>Hands over a field whose value has come.</summary>
    public void Add(PendingValue value)
    {
        _ready.Enqueue(value);
        _signal.Set();
    }

    /// <summary>Hands over a batch that may run once nothing else can go on.</summary>
    public void Add(Func<ValueTask> batch)
    {
        _batches.Enqueue(batch);
        Notify();
    }

    /// <summary>Hands over what a batch has found.</summary>
    public void Add(Action delivery)
    {
        _deliveries.Enqueue(delivery);
        Notify();
    }

    public bool TryTake([NotNullWhen(true)] out PendingValue? value) => _ready.TryDequeue(out value);

    /// <summary>Lets those who wait for batches go on; false when no batch has come back.</summary>
    public bool HandOut()
    {
        if (!_deliveries.TryDequeue(out var delivery)) return false;

        // Under a context of the caller's, what waits would go on elsewhere, and later than the loop looks for batches.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            do delivery();
            while (_deliveries.TryDequeue(out delivery));
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return true;
    }

    /// <summary>Starts the batches there are; false when there is none.</summary>
    public bool DispatchBatches()
    {
        if (_batches.IsEmpty) return false;
        for (var count = _batches.Count; count > 0 && _batches.TryDequeue(out var batch); count--)
        {
            // A batch answers through the promises that it gave, also when it fails; nothing awaits it otherwise.
            var running = batch();
            if (!running.IsCompleted) running.GetAwaiter().UnsafeOnCompleted(static () => { });
        }

        return true;
    }

    /// <summary>Lets the loop look around, for example because the operation was stopped.</summary>
    public void Wake() => _signal.Set();

    public ValueTask WaitAsync() => _signal.WaitAsync();

    /// <summary>
    /// The loop takes nothing any more. Resolvers that still wait for a batch are answered nevertheless, so that they
    /// end and let go of what they hold.
    /// </summary>
    public void Close()
    {
        _isClosed = true;
        while (HandOut() || DispatchBatches())
        {
        }
    }

    private void Notify()
    {
        _signal.Set();
        if (_isClosed) Close();
    }
}
