namespace BankGraph.Banking.Tests;

/// <summary>A clock that the test sets. Pauses still pass by themselves, so that nothing waits for ever.</summary>
internal sealed class TestClock : TimeProvider
{
    private long _ticks = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
