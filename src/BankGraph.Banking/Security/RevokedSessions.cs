using System.Collections.Frozen;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>
/// The sessions that ended so recently that an access token of theirs may not have expired. Kept in memory and read
/// again from the database when the copy is older than <see cref="MaxAge"/>: a logout counts at once in its own process
/// and within two seconds in every other, at the price of one small query in that time instead of one per request.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">Ages the copy.</param>
public sealed class RevokedSessions(IDbContextFactory<BankDbContext> contexts, TimeProvider clock) : IDisposable
{
    /// <summary>How old the copy may be.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(2);

    // Longer than a token's life by more than clocks may differ.
    private static readonly TimeSpan Window = AccessTokens.Lifetime + TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly Lock _writing = new();
    private FrozenSet<Guid> _ids = [];
    private long? _readAt;

    /// <summary>Whether the session has ended.</summary>
    public async ValueTask<bool> ContainsAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (!IsFresh()) await ReadAsync(cancellationToken);
        return Volatile.Read(ref _ids).Contains(sessionId);
    }

    /// <summary>Adds sessions that this process has just ended.</summary>
    public void Add(params IEnumerable<Guid> sessionIds)
    {
        lock (_writing) _ids = _ids.Concat(sessionIds).ToFrozenSet();
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private bool IsFresh()
    {
        lock (_writing) return _readAt is { } readAt && clock.GetElapsedTime(readAt) < MaxAge;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (IsFresh()) return;
            var before = Volatile.Read(ref _ids);
            var readAt = clock.GetTimestamp();
            var since = clock.Instant() - Window;
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var ids = await context.Sessions
                .Where(session => session.RevokedAt >= since)
                .Select(session => session.Id)
                .ToListAsync(cancellationToken);

            // What was added while the query ran may be missing from its answer.
            lock (_writing) (_ids, _readAt) = (ids.Union(_ids.Except(before)).ToFrozenSet(), readAt);
        }
        finally
        {
            _reading.Release();
        }
    }
}
