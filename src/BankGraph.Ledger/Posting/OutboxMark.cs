namespace BankGraph.Ledger.Posting;

/// <summary>
/// Published messages to be marked as sent. They ride in the writer's next batch, because a commit of their own would
/// halve the number of commits left for money.
/// </summary>
internal sealed class OutboxMark(IReadOnlyList<Guid> transactionIds) : Work
{
    private readonly TaskCompletionSource _caller = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Guid> TransactionIds { get; } = transactionIds;

    public Task Task => _caller.Task;

    public override void Complete() => _caller.SetResult();

    public override void Fail(Exception exception) => _caller.TrySetException(exception);
}
