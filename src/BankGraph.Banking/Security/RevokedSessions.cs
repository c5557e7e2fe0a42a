using System.Collections.Concurrent;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>
/// The sessions that ended so recently that an access token of theirs may not have expired. Kept in memory and brought
/// up to date from the database when that was last done longer than <see cref="MaxAge"/> ago: a logout counts at once in
/// its own process and within two seconds in every other, at the price of one small query in that time instead of one
/// per request.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">Ages what is known.</param>
public sealed class RevokedSessions(IDbContextFactory<BankDbContext> contexts, TimeProvider clock) : IDisposable
{
    /// <summary>How old the knowledge may be.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(2);

    // Another process stamps the end by its own clock and commits a little later.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Window = AccessTokens.Lifetime + Overlap;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly ConcurrentDictionary<Guid, DateTime> _endedAt = new();
    private DateTime? _readTo;
    private long _readAt;

    /// <summary>Whether the session has ended.</summary>
    public async ValueTask<bool> ContainsAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        if (!IsFresh()) await ReadAsync(cancellationToken);
        return _endedAt.ContainsKey(sessionId);
    }

    /// <summary>Adds a session that this process has just ended.</summary>
    public void Add(Guid sessionId) => _endedAt[sessionId] = clock.Instant();

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private bool IsFresh() =>
        Volatile.Read(ref _readAt) is var readAt and not 0 && clock.GetElapsedTime(readAt) < MaxAge;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (IsFresh()) return;
            var readAt = clock.GetTimestamp();
            var now = clock.Instant();
            var from = _readTo - Overlap ?? now - Window;
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var ended = await context.Sessions
                .Where(session => session.RevokedAt >= from)
                .Select(session => session.Id)
                .ToListAsync(cancellationToken);

            foreach (var sessionId in ended) _endedAt.TryAdd(sessionId, now);
            foreach (var (sessionId, knownSince) in _endedAt)
            {
                if (knownSince < now - Window) _endedAt.TryRemove(sessionId, out _);
            }

            _readTo = now;
            Volatile.Write(ref _readAt, readAt);
        }
        finally
        {
            _reading.Release();
        }
    }
}
