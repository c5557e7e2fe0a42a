namespace BankGraph.Ledger.Posting;

/// <summary>For stores whose row locks order the writers.</summary>
internal sealed class NoWriteGate : IWriteGate
{
    public static NoWriteGate Instance { get; } = new();

    public bool IsInside => false;

    public ValueTask EnterAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public void Exit()
    {
    }
}
