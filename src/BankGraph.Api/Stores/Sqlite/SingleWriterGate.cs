using BankGraph.Ledger;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// Lets one writer at a time through, in the order they came. SQLite itself makes a second writer try again and again,
/// in no order, for seconds.
/// </summary>
internal sealed class SingleWriterGate : IWriteGate
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <inheritdoc/>
    public ValueTask EnterAsync(CancellationToken cancellationToken) => new(_turn.WaitAsync(cancellationToken));

    /// <summary>Waits for its turn on this thread; for the synchronous half of Entity Framework.</summary>
    public void Enter() => _turn.Wait();

    /// <inheritdoc/>
    public void Exit() => _turn.Release();
}
