using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Ends sessions.</summary>
internal static class SessionRevocation
{
    /// <summary>
    /// Ends those of the sessions that still stand. The first end counts: a later one must not move it.
    /// </summary>
    public static Task<int> RevokeAsync(
        IQueryable<Session> sessions,
        DateTime at,
        CancellationToken cancellationToken) =>
        sessions
            .Where(session => session.RevokedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.RevokedAt, at), cancellationToken);

    /// <summary>
    /// As above, and says which. Those are told to <see cref="RevokedSessions"/> once the transaction is committed.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> EndAsync(
        BankDbContext context,
        IQueryable<Session> sessions,
        DateTime at,
        CancellationToken cancellationToken)
    {
        var ids = await sessions
            .Where(session => session.RevokedAt == null)
            .Select(session => session.Id)
            .ToListAsync(cancellationToken);
        if (ids.Count == 0) return ids;
        await RevokeAsync(context.Sessions.Where(session => ids.Contains(session.Id)), at, cancellationToken);
        return ids;
    }
}
