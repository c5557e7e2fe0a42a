using System.Diagnostics.CodeAnalysis;

namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>
/// Open sessions, at most so many at a time. Whoever comes when all are in use waits in line for the time that opening
/// may take. The last one given back is the first one used again, so that a quiet pool shrinks.
/// </summary>
internal sealed class SessionPool(ConnectionSettings settings, TimeProvider clock)
{
    /// <summary>A session that has rested longer is asked whether it still lives before it is handed out.</summary>
    private static readonly TimeSpan TrustedRest = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(3);

    private readonly SemaphoreSlim _gate = new(settings.MaxSessions);
    private readonly List<Session> _idle = [];
    private readonly Lock _lock = new();
    private int _generation;

    /// <summary>Takes a session out of the pool, or opens one.</summary>
    public Session Rent()
    {
        if (!_gate.Wait(settings.OpenTimeout)) throw Exhausted();
        try
        {
            while (TryTakeIdle(out var session))
            {
                if (IsTrusted(session) || session.IsAlive()) return session;
                session.Close();
            }

            return Session.Open(settings, _generation);
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    /// <summary>Takes a session out of the pool, or opens one.</summary>
    public async ValueTask<Session> RentAsync(CancellationToken cancellationToken)
    {
        if (!await _gate.WaitAsync(settings.OpenTimeout, cancellationToken).ConfigureAwait(false)) throw Exhausted();
        try
        {
            while (TryTakeIdle(out var session))
            {
                if (IsTrusted(session) || await session.IsAliveAsync().ConfigureAwait(false)) return session;
                await session.CloseAsync().ConfigureAwait(false);
            }

            return await Session.OpenAsync(settings, _generation, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    /// <summary>Gives a session back; one that cannot be used again is closed.</summary>
    public void Return(Session session)
    {
        try
        {
            foreach (var unwanted in Keep(session)) unwanted.Close();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Gives a session back; one that cannot be used again is closed.</summary>
    public async ValueTask ReturnAsync(Session session)
    {
        try
        {
            foreach (var unwanted in Keep(session)) await unwanted.CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes what is idle; what is in use now will not be used again.</summary>
    public void Clear()
    {
        foreach (var session in Drain()) session.Close();
    }

    private List<Session> Drain()
    {
        lock (_lock)
        {
            _generation++;
            var idle = _idle.ToList();
            _idle.Clear();
            return idle;
        }
    }

    /// <summary>Keeps the session if it is worth it, and says which sessions are to be closed.</summary>
    private List<Session> Keep(Session session)
    {
        // A lost connection often means a restarted server: then the idle ones are dead as well.
        var unwanted = session.IsLost && session.Generation == _generation ? Drain() : [];
        lock (_lock)
        {
            if (session.IsReusable && session.Generation == _generation)
            {
                session.RestsSince = clock.GetTimestamp();
                session.BeEager(false);
                _idle.Add(session);
            }
            else
            {
                unwanted.Add(session);
            }

            // The longest rest is at the front.
            var old = _idle.TakeWhile(rested => clock.GetElapsedTime(rested.RestsSince) > LongestRest).Count();
            unwanted.AddRange(_idle[..old]);
            _idle.RemoveRange(0, old);
        }

        return unwanted;
    }

    private bool TryTakeIdle([NotNullWhen(true)] out Session? session)
    {
        lock (_lock)
        {
            session = _idle.Count > 0 ? _idle[^1] : null;
            if (session is not null) _idle.RemoveAt(_idle.Count - 1);
            return session is not null;
        }
    }

    private bool IsTrusted(Session session) => clock.GetElapsedTime(session.RestsSince) < TrustedRest;

    private TimeoutException Exhausted() => new(
        $"No connection to {settings.Server} became free within {settings.OpenTimeout.TotalSeconds:0} s: all "
        + $"{settings.MaxSessions} are in use. Raise Maximum Pool Size, or hold connections for a shorter time.");
}
