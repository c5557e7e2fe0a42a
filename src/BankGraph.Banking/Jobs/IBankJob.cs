namespace BankGraph.Banking.Jobs;

/// <summary>
/// Work the bank does by itself, again and again. A run may be cut off anywhere, repeated, or run by two workers at
/// once, and does no harm.
/// </summary>
public interface IBankJob
{
    /// <summary>Pause between two runs.</summary>
    TimeSpan Interval { get; }

    /// <summary>Does what is to be done now.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
