using BankGraph.Ledger;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// Lets one writer at a time through, in the order they came. SQLite itself makes a second writer try again and again,
/// in no order, for seconds.
/// </summary>
internal sealed class SingleWriterGate : IWriteGate
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly AsyncLocal<Holder?> _flow = new();
    private Holder? _inside;

    /// <inheritdoc/>
    public bool IsInside => _flow.Value is { IsInside: true };

    /// <summary>
    /// Waits for its turn. Not an async method itself, because what one notes in its flow is forgotten on return.
    /// </summary>
    public ValueTask EnterAsync(CancellationToken cancellationToken)
    {
        var holder = _flow.Value = new Holder();
        return EnterAsync(holder, cancellationToken);
    }

    /// <summary>Waits for its turn on this thread; for the synchronous half of Entity Framework.</summary>
    public void Enter()
    {
        var holder = _flow.Value = new Holder();
        _turn.Wait();
        Begin(holder);
    }

    /// <inheritdoc/>
    public void Exit()
    {
        var holder = _inside ?? throw new InvalidOperationException("Nobody is inside the gate.");
        _inside = null;
        holder.IsInside = false;
        _turn.Release();
    }

    private async ValueTask EnterAsync(Holder holder, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        Begin(holder);
    }

    private void Begin(Holder holder)
    {
        holder.IsInside = true;
        _inside = holder;
    }

    private sealed class Holder
    {
        public volatile bool IsInside;
    }
}
