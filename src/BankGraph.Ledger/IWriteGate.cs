namespace BankGraph.Ledger;

/// <summary>
/// Where the store has one writer at a time, the queue in front of it. Whoever writes enters first and leaves after the
/// commit; those who wait get in by the order they came, without asking the database again and again.
/// </summary>
public interface IWriteGate
{
    /// <summary>True when this flow of calls has entered and not left; what it calls need not enter again.</summary>
    bool IsInside { get; }

    /// <summary>Waits for its turn.</summary>
    ValueTask EnterAsync(CancellationToken cancellationToken);

    /// <summary>Lets the next one in. Called once for each <see cref="EnterAsync"/> that returned.</summary>
    void Exit();
}
