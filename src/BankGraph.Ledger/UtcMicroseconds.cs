namespace BankGraph.Ledger;

/// <summary>
/// Instants as the stores keep them: whole microseconds since 1970, UTC. One 64-bit integer sorts and compares the same
/// in every database, where their own types differ in range, precision and time zone.
/// </summary>
public static class UtcMicroseconds
{
    /// <summary>The instant in microseconds; what is finer is cut off. A time without a kind is taken as UTC.</summary>
    public static long From(DateTime instant)
    {
        var utc = instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : instant;
        return (utc.Ticks / TimeSpan.TicksPerMicrosecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond);
    }

    /// <summary>The instant, of kind UTC.</summary>
    public static DateTime To(long microseconds) =>
        DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>The clock's instant as a store will give it back.</summary>
    public static DateTime Instant(this TimeProvider clock) => To(From(clock.GetUtcNow().UtcDateTime));
}
