namespace BankGraph.Ledger.Posting;

/// <summary>Wakes one waiter; set any number of times before it looks, it wakes it once.</summary>
internal sealed class AsyncSignal
{
    private readonly SemaphoreSlim _set = new(0, 1);

    public void Set()
    {
        // Two setters at once may both find it unset; the second is told that it was.
        try
        {
            if (_set.CurrentCount == 0) _set.Release();
        }
        catch (SemaphoreFullException)
        {
        }
    }

    /// <summary>Waits until it is set, but no longer than the interval.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        _set.WaitAsync(atMost, cancellationToken);
}
