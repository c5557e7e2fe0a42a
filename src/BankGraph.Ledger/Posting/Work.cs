namespace BankGraph.Ledger.Posting;

/// <summary>Something queued for the writer, and the caller who waits for it.</summary>
internal abstract class Work
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    private int _state;

    /// <summary>Claims the work for a batch. False when its caller has withdrawn it.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Withdraws the work of a caller who no longer waits. False once a batch has it: it may commit.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting;

    /// <summary>Gives the caller the answer; only after the commit.</summary>
    public abstract void Complete();

    /// <summary>Gives the caller the exception.</summary>
    public abstract void Fail(Exception exception);
}
