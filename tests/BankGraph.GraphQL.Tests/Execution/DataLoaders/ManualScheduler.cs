using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

/// <summary>Sends batches off when a test says so.</summary>
internal sealed class ManualScheduler : IBatchScheduler
{
    private readonly Queue<Func<ValueTask>> _batches = [];

    public int Waiting => _batches.Count;

    public void Schedule(Func<ValueTask> dispatch) => _batches.Enqueue(dispatch);

    public async Task DispatchAsync()
    {
        while (_batches.TryDequeue(out var batch)) await batch();
    }
}
