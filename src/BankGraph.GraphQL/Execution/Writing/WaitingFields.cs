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
    private readonly ExecutionSignal _signal = new();

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
        _signal.Set();
    }

    public bool TryTake([NotNullWhen(true)] out PendingValue? value) => _ready.TryDequeue(out value);

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
}
