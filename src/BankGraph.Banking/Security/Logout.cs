using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Ends the viewer's session, or all of the viewer's sessions. Nothing refuses it.</summary>
/// <param name="writer">The database.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the end.</param>
public sealed class Logout(BankWriter writer, RevokedSessions revoked, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Logs out. When this returns, the access tokens of the ended sessions are refused by this process.
    /// </summary>
    public Task ExecuteAsync(Viewer viewer, bool everywhere, CancellationToken cancellationToken) =>
        ExecuteAsync(viewer, everywhere, refreshToken: null, cancellationToken);

    /// <summary>As above; with a refresh token, the viewer's session that it belongs to ends as well.</summary>
    public async Task ExecuteAsync(
        Viewer viewer,
        bool everywhere,
        string? refreshToken,
        CancellationToken cancellationToken)
    {
        var hash = refreshToken is null ? [] : SessionTokens.Hash(refreshToken);
        var ended = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var sessions = context.Sessions.Where(session => session.CustomerId == viewer.CustomerId
                    && session.RevokedAt == null
                    && (everywhere
                        || session.Id == viewer.SessionId
                        || context.RefreshTokens.Any(token => token.Hash == hash && token.SessionId == session.Id)));
                var ids = await sessions.Select(session => session.Id).ToListAsync(cancellation);
                audit.Add(context, new AuditEntry(AuditAction.SignedOut, viewer.CustomerId)
                {
                    SessionId = viewer.SessionId,
                    CustomerId = viewer.CustomerId,
                    After = new { sessions = ids.Count },
                });
                await context.SaveChangesAsync(cancellation);
                await SessionRevocation.RevokeAsync(sessions, clock.Instant(), cancellation);
                return ids;
            },
            cancellationToken);
        revoked.Add(ended);
    }
}
