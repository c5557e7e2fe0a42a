namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>Chance that can be repeated: the same seed and number throw the same dice.</summary>
internal sealed class Dice(int seed, int number)
{
    private const int Spread = 1_000_003;

    private readonly Random _random = new(unchecked((seed * Spread) + number));

    /// <summary>A number from 0 up to, and without, a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>Whether something happens that happens once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>Whether something happens that happens in so many of a hundred times.</summary>
    public bool Percent(int share) => _random.Next(100) < share;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }
}
