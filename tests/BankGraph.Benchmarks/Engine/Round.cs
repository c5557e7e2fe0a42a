namespace BankGraph.Benchmarks.Engine;

/// <summary>What a number of equal requests cost one contestant, each.</summary>
internal sealed record Round
{
    public required double CpuMicroseconds { get; init; }

    public required double PerSecond { get; init; }

    public required double P50Ms { get; init; }

    public required double P99Ms { get; init; }

    /// <summary>Null for whoever cannot tell.</summary>
    public double? AllocatedBytes { get; init; }

    /// <summary>The middle one of each figure: a busy moment spoils a round, not the result.</summary>
    public static Round Middle(IReadOnlyCollection<Round> rounds) => new()
    {
        CpuMicroseconds = Median.Of(rounds.Select(round => round.CpuMicroseconds)),
        PerSecond = Median.Of(rounds.Select(round => round.PerSecond)),
        P50Ms = Median.Of(rounds.Select(round => round.P50Ms)),
        P99Ms = Median.Of(rounds.Select(round => round.P99Ms)),
        AllocatedBytes = rounds.All(round => round.AllocatedBytes is not null)
            ? Median.Of(rounds.Select(round => round.AllocatedBytes ?? 0))
            : null,
    };
}
