namespace BankGraph.Banking;

/// <summary>
/// Remembers what is asked for often and hardly ever changes, where there is a Redis for all processes together. What
/// is remembered may be gone at any time and may be as old as its lifetime, so that nothing is kept here that changes
/// with a payment: no balance, no status, no session.
/// </summary>
public interface ISharedCache
{
    /// <summary>
    /// What is remembered of each subject, in their order; null where nothing is. Answers soon, also when the cache
    /// does not.
    /// </summary>
    /// <param name="kind">What the values are, with the version of how they are written: <c>account-1</c>.</param>
    /// <param name="subjects">What they are of.</param>
    ValueTask<byte[]?[]> FindAsync(string kind, IReadOnlyList<string> subjects);

    /// <summary>Remembers values by their subjects, or fails to without saying so.</summary>
    /// <param name="kind">What the values are.</param>
    /// <param name="values">The values.</param>
    /// <param name="lifetime">How long they may be given out.</param>
    ValueTask RememberAsync(string kind, IReadOnlyDictionary<string, byte[]> values, TimeSpan lifetime);
}
