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
}
