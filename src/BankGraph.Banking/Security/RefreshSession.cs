using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>
/// Exchanges a refresh token for the next pair of tokens. A token works once, without any grace: when a used one comes
/// back, either the customer's copy or the one that was used is stolen, so the whole session ends (RFC 9700, 4.14.2).
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="tokens">Makes the next pair.</param>
/// <param name="revoked">Learns of a session that ends.</param>
/// <param name="audit">Records a token that came back.</param>
/// <param name="clock">Ages the tokens.</param>
public sealed class RefreshSession(
    BankWriter writer,
    SessionTokens tokens,
    RevokedSessions revoked,
    AuditTrail audit,
    TimeProvider clock)
{
    private abstract record Step
    {
        public sealed record Exchanged(SignedIn Tokens) : Step;

        public sealed record Refused : Step;

        public sealed record Ended(Guid SessionId) : Step;
    }

    /// <summary>Refreshes, or refuses.</summary>
    public async Task<Outcome<SignedIn, IRefreshSessionError>> ExecuteAsync(
        string refreshToken,
        CancellationToken cancellationToken)
    {
        var hash = SessionTokens.Hash(refreshToken);
        var step = await writer.RunAsync((context, cancel) => ExchangeAsync(context, hash, cancel), cancellationToken);
        if (step is Step.Exchanged exchanged) return new(exchanged.Tokens);
        if (step is Step.Ended ended) revoked.Add(ended.SessionId);
        return new(new InvalidRefreshTokenError());
    }

    private async Task<Step> ExchangeAsync(BankDbContext context, byte[] hash, CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var found = await context.RefreshTokens
            .Where(row => row.Hash == hash)
            .Join(context.Sessions, row => row.SessionId, session => session.Id, (row, session) => new
            {
                row.ExpiresAt,
                row.SessionId,
                session.CustomerId,
                session.RevokedAt,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || found.RevokedAt is not null) return new Step.Refused();

        // Of two exchanges at the same moment one changes the row; the other has used a used token.
        var rotated = await context.RefreshTokens
            .Where(row => row.Hash == hash && row.RotatedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(token => token.RotatedAt, now), cancellationToken);
        if (rotated == 0)
        {
            await SessionRevocation.RevokeAsync(
                context.Sessions.Where(session => session.Id == found.SessionId),
                now,
                cancellationToken);
            audit.Add(context, new AuditEntry(AuditAction.SessionStolen, null)
            {
                SessionId = found.SessionId,
                CustomerId = found.CustomerId,
            });
            await context.SaveChangesAsync(cancellationToken);
            return new Step.Ended(found.SessionId);
        }

        if (found.ExpiresAt <= now) return new Step.Refused();
        var next = await tokens.IssueAsync(context, found.CustomerId, found.SessionId, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new Step.Exchanged(next);
    }
}
