namespace BankGraph.Ledger.Posting;

/// <summary>
/// What this process has booked and not told yet, so that it need not be read back. Nothing depends on it: the outbox
/// has all of it, and is looked at now and then.
/// </summary>
internal sealed class FreshBookings
{
    // Where nobody takes them, or not soon enough.
    private const int MaxKept = 5_000;

    private readonly Lock _lock = new();
    private readonly AsyncSignal _added = new();
    private List<Transaction> _booked = [];

    /// <summary>Adds what a commit has booked, as far as there is room for it.</summary>
    public void Add(IReadOnlyList<Transaction> booked)
    {
        lock (_lock)
        {
            if (_booked.Count + booked.Count <= MaxKept) _booked.AddRange(booked);
        }

        _added.Set();
    }

    /// <summary>Takes all of it, in the order of its commits.</summary>
    public IReadOnlyList<Transaction> Take()
    {
        lock (_lock)
        {
            if (_booked.Count == 0) return [];
            var taken = _booked;
            _booked = [];
            return taken;
        }
    }

    /// <summary>Waits until something is added, but no longer than the interval.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) =>
        _added.WaitAsync(atMost, cancellationToken);
}
