using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution.Writing;

/// <summary>A value that was not ready when its place in the response was reached.</summary>
internal sealed class PendingValue
{
    private readonly OperationExecution _execution;
    private ConfiguredValueTaskAwaitable<object?>.ConfiguredValueTaskAwaiter _awaiter;

    public PendingValue(
        OperationExecution execution, FieldStep step, ValueShape shape, Segment parent, int nullAt, PathEntry[] path)
    {
        _execution = execution;
        Step = step;
        Shape = shape;
        Parent = parent;
        Position = parent.Buffer.Length;
        EnclosingNull = nullAt;
        Path = path;
    }

    public FieldStep Step { get; }

    public ValueShape Shape { get; }

    /// <summary>The segment that has the hole.</summary>
    public Segment Parent { get; }

    /// <summary>Where in the segment the hole is.</summary>
    public int Position { get; }

    /// <summary>
    /// Where in <see cref="Parent"/> the nearest nullable value around this one begins; -1 when outside it.
    /// </summary>
    public int EnclosingNull { get; }

    /// <summary>Where in the response the value stands.</summary>
    public PathEntry[] Path { get; }

    /// <summary>The value, written; null until it came.</summary>
    public Segment? Content { get; set; }

    public bool IsDiscarded { get; set; }

    /// <summary>Whether the object was already found to be visible to the caller.</summary>
    public bool IsAccessChecked { get; init; }

    public void Await(ValueTask<object?> task)
    {
        _awaiter = task.ConfigureAwait(false).GetAwaiter();
        _awaiter.UnsafeOnCompleted(() => _execution.OnReady(this));
    }

    /// <summary>
    /// What came; throws what the resolver threw. Only once <see cref="OperationExecution.OnReady"/> was told.
    /// </summary>
    public object? TakeResult() => _awaiter.GetResult();
}

/// <summary>One step of a response path: a name, or the position in a list.</summary>
internal readonly record struct PathEntry(string? Name, int Index)
{
    public object ToObject() => Name is { } name ? name : Index;
}
