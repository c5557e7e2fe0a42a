using System.Collections.Concurrent;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// The second factors of customers, for what is asked with every payment. Who has none is remembered for two seconds,
/// so that payments of customers without one cost the database nothing but their booking. A factor that is confirmed
/// counts at once in its own process and within two seconds in every other.
/// </summary>
/// <param name="factors">Looks them up.</param>
/// <param name="clock">Ages what is remembered.</param>
public sealed class RememberedFactors(FactorCheck factors, TimeProvider clock)
{
    /// <summary>How long it is remembered that somebody has none.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(2);

    private const int MaxRemembered = 100_000;

    private readonly ConcurrentDictionary<Guid, long> _without = [];

    /// <summary>
    /// What answers the challenge of a sensitive action: the first of the customer's second factors, and passkeys.
    /// </summary>
    public async ValueTask<IReadOnlyList<SecondFactorKind>> FindAsync(
        Guid customerId,
        CancellationToken cancellationToken)
    {
        if (_without.TryGetValue(customerId, out var since) && clock.GetElapsedTime(since) < MaxAge) return [];
        var askedAt = clock.GetTimestamp();
        var found = await factors.FindAnsweringAsync(customerId, cancellationToken);
        if (found.Count > 0) return found;
        if (_without.Count >= MaxRemembered) _without.Clear();
        _without[customerId] = askedAt;
        return found;
    }

    /// <summary>Has the customer looked up anew.</summary>
    public void Forget(Guid customerId) => _without.TryRemove(customerId, out _);
}
