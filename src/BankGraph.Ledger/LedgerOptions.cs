namespace BankGraph.Ledger;

/// <summary>Bounds of the ledger's writer. The defaults are those that were measured.</summary>
public sealed record LedgerOptions
{
    /// <summary>Most requests in one database transaction.</summary>
    public int MaxBatchSize { get; init; } = 512;

    /// <summary>Requests that may wait; beyond it callers wait to be queued.</summary>
    public int QueueCapacity { get; init; } = 4096;

    /// <summary>
    /// How long published messages wait to be marked as sent in a batch that books something. After it they are marked
    /// by a commit of their own.
    /// </summary>
    public TimeSpan MarksWait { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How long a batch is run again when the store fails in passing; longer than a failover takes.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(15);
}
