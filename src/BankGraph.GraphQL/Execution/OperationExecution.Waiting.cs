using BankGraph.GraphQL.Execution.Writing;

namespace BankGraph.GraphQL.Execution;

/// <content>What the run waits for: fields, and batches of data loaders.</content>
internal sealed partial class OperationExecution
{
    private WaitingFields? _waiting;
    private DataLoaderSet? _dataLoaders;

    /// <summary>The data loaders of this run.</summary>
    public DataLoaderSet DataLoaders => _dataLoaders ?? LazyInitializer.EnsureInitialized(
        ref _dataLoaders, () => new DataLoaderSet(this, Services, _environment.DataLoaders));

    private WaitingFields Waiting => _waiting ?? LazyInitializer.EnsureInitialized(ref _waiting);

    public void OnReady(PendingValue value) => Waiting.Add(value);

    public void Schedule(Func<ValueTask> dispatch) => Waiting.Add(dispatch);

    public void Deliver(Action handOut) => Waiting.Add(handOut);

    /// <summary>Waits for something that is not written, running the batches that it asks for.</summary>
    public async ValueTask<T> AwaitAsync<T>(ValueTask<T> task)
    {
        if (task.IsCompleted) return await task.ConfigureAwait(false);
        EnterServices();
        var waiting = Waiting;
        var running = task.AsTask();
        running.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(waiting.Wake);
        while (!running.IsCompleted)
        {
            if (!waiting.HandOut() && !waiting.DispatchBatches()) await waiting.WaitAsync().ConfigureAwait(false);
        }

        waiting.Close();
        return await running.ConfigureAwait(false);
    }

    // Services of the request's own scope may take data loaders as well.
    private void EnterServices()
    {
        if (_environment.DataLoaders.HasRegistrations) DataLoaders.Enter(Services);
    }

    private async ValueTask DrainAsync()
    {
        var waiting = Waiting;
        using var registration = RequestAborted.UnsafeRegister(
            static state => ((WaitingFields?)state)?.Wake(), waiting);
        try
        {
            while (true)
            {
                waiting.HandOut();
                while (waiting.TryTake(out var value))
                {
                    _pending--;
                    Write(value);
                }

                if (_pending == 0) return;
                RequestAborted.ThrowIfCancellationRequested();
                if (!waiting.HasDeliveries && !waiting.DispatchBatches())
                {
                    await waiting.WaitAsync().ConfigureAwait(false);
                }
            }
        }
        catch
        {
            waiting.Close();
            throw;
        }
    }
}
