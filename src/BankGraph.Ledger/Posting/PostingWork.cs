namespace BankGraph.Ledger.Posting;

/// <summary>A request in the queue.</summary>
internal sealed class PostingWork(PostingRequest request, string? note = null) : Work
{
    // The writer goes on with its next batch while the callers of this one continue elsewhere.
    private readonly TaskCompletionSource<PostingResult> _caller =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PostingRequest Request { get; } = request;

    /// <summary>What to remember of the request once it is booked.</summary>
    public string? Note { get; } = note;

    /// <summary>
    /// The id its transaction gets if it is booked, or its hold if it is placed. It stays the same when a batch is run
    /// again, which tells an own commit of unknown outcome from someone else's use of the key.
    /// </summary>
    public Guid TransactionId { get; set; }

    /// <summary>The answer of the latest run; told to the caller once that run has committed.</summary>
    public PostingResult? Answer { get; set; }

    public Task<PostingResult> Task => _caller.Task;

    public override void Complete() =>
        _caller.SetResult(Answer ?? throw new LedgerInvariantException("A committed request has no answer."));

    public override void Fail(Exception exception) => _caller.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken)
    {
        if (TryWithdraw()) _caller.SetCanceled(cancellationToken);
    }
}
