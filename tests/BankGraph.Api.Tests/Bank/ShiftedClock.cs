namespace BankGraph.Api.Tests.Bank;

/// <summary>The real clock, set forward or back. Timers run as ever.</summary>
sealed class ShiftedClock : TimeProvider
{
    private long _shiftTicks;

    public TimeSpan Shift
    {
        get => new(Interlocked.Read(ref _shiftTicks));
        set => Interlocked.Exchange(ref _shiftTicks, value.Ticks);
    }

    /// <summary>Goes on to the beginning of the next minute: what counts by the minute has one before it.</summary>
    public void BeginMinute() =>
        Shift += TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (GetUtcNow().Ticks % TimeSpan.TicksPerMinute));

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
