namespace BankGraph.Ledger.Tests;

/// <summary>A clock that the test sets; it does not run by itself.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
