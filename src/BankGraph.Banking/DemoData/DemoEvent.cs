namespace BankGraph.Banking.DemoData;

/// <summary>Something that happened in the demonstration's past.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="HappenAsync">Makes it happen; the clock stands at <paramref name="At"/>.</param>
internal sealed record DemoEvent(DateTime At, Func<CancellationToken, Task> HappenAsync);
