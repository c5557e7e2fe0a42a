using System.Collections.Concurrent;

namespace BankGraph.Banking;

/// <summary>Remembers within this process, for a bank without Redis.</summary>
/// <param name="clock">Ages what is remembered.</param>
internal sealed class ProcessCache(TimeProvider clock) : ISharedCache
{
    // A few megabytes at most. When it is full it starts anew, which costs each subject one look-up.
    private const int MaxRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Kind, string Subject), Remembered> _remembered = new();

    private readonly record struct Remembered(byte[] Value, DateTimeOffset Until);

    public ValueTask<byte[]?[]> FindAsync(string kind, IReadOnlyList<string> subjects)
    {
        var now = clock.GetUtcNow();
        var found = new byte[]?[subjects.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (_remembered.TryGetValue((kind, subjects[i]), out var known) && known.Until > now)
                found[i] = known.Value;
        }

        return new(found);
    }

    public ValueTask RememberAsync(string kind, IReadOnlyDictionary<string, byte[]> values, TimeSpan lifetime)
    {
        if (_remembered.Count + values.Count > MaxRemembered) _remembered.Clear();
        var until = clock.GetUtcNow() + lifetime;
        foreach (var (subject, value) in values) _remembered[(kind, subject)] = new(value, until);
        return default;
    }
}
