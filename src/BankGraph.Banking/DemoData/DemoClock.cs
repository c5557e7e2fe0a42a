namespace BankGraph.Banking.DemoData;

/// <summary>A clock that stands where the history being written is.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _now;

    public void Set(DateTimeOffset now) => _now = now;

    public override DateTimeOffset GetUtcNow() => _now;
}
