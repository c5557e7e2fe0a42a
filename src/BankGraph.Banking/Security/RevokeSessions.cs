using System.Linq.Expressions;
using BankGraph.Banking.Audit;
using BankGraph.Ledger;

namespace BankGraph.Banking.Security;

/// <summary>Ends sessions of the viewer's from another one.</summary>
/// <param name="writer">The database.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the end.</param>
public sealed class RevokeSessions(BankWriter writer, RevokedSessions revoked, AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Ends one session, which may be the viewer's own; or <see cref="SessionNotFoundError"/> where there is none that
    /// stands, or it is not the viewer's.
    /// </summary>
    public async Task<Outcome<object, IRevokeSessionError>> OneAsync(
        Viewer viewer,
        Guid sessionId,
        CancellationToken cancellationToken)
    {
        var ended = await EndAsync(viewer, session => session.Id == sessionId, cancellationToken);
        return ended == 0 ? new(new SessionNotFoundError()) : new((object)sessionId);
    }

    /// <summary>Ends all sessions but the viewer's own, and says how many there were.</summary>
    public Task<int> OthersAsync(Viewer viewer, CancellationToken cancellationToken) =>
        EndAsync(viewer, session => session.Id != viewer.SessionId, cancellationToken);

    private async Task<int> EndAsync(
        Viewer viewer,
        Expression<Func<Session, bool>> which,
        CancellationToken cancellationToken)
    {
        var ended = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var ids = await SessionRevocation.EndAsync(
                    context,
                    context.Sessions.Where(session => session.CustomerId == viewer.CustomerId).Where(which),
                    clock.Instant(),
                    cancellation);
                if (ids.Count == 0) return ids;
                audit.Add(context, new AuditEntry(AuditAction.SessionsRevoked, viewer.CustomerId)
                {
                    SessionId = viewer.SessionId,
                    CustomerId = viewer.CustomerId,
                    After = new { sessions = ids.Count },
                });
                await context.SaveChangesAsync(cancellation);
                return ids;
            },
            cancellationToken);
        revoked.Add(ended);
        return ended.Count;
    }
}
