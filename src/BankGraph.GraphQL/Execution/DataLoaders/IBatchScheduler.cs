namespace BankGraph.GraphQL.Execution;

/// <summary>Runs batches when no field can make further progress without them.</summary>
public interface IBatchScheduler
{
    /// <summary>Hands over a batch.</summary>
    void Schedule(Func<ValueTask> dispatch);
}

/// <summary>A scheduler whose loop also tells those who wait for a batch.</summary>
internal interface IBatchLoop : IBatchScheduler
{
    /// <summary>Ends every look-up with the request.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>
    /// Has the loop hand out what a batch found. It does so for the whole batch before it looks for the next one, so
    /// that whatever the answers lead to is asked for at once as well.
    /// </summary>
    void Deliver(Action handOut);
}
