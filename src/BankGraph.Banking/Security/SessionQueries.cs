using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Reads a customer's sessions. Callers ask for nobody's but the viewer's.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens where they were begun.</param>
/// <param name="clock">Tells which have expired.</param>
public sealed class SessionQueries(
    IDbContextFactory<BankDbContext> contexts,
    PersonalDataCipher cipher,
    TimeProvider clock)
{
    /// <summary>As many as are listed; nobody has that many devices.</summary>
    public const int MaxListed = 50;

    /// <summary>The sessions that stand, the one last used first.</summary>
    public async Task<IReadOnlyList<SessionView>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.Instant();

        // A session stands as long as it has a token that may still be exchanged; there is never more than one.
        var standing =
            from session in context.Sessions
            where session.CustomerId == customerId && session.RevokedAt == null
            join token in context.RefreshTokens on session.Id equals token.SessionId
            where token.RotatedAt == null && token.ExpiresAt > now
            join customer in context.Customers on session.CustomerId equals customer.Id
            join origin in context.Set<SessionOrigin>() on session.Id equals origin.SessionId into origins
            from origin in origins.DefaultIfEmpty()
            orderby token.ExpiresAt descending
            select new
            {
                session.Id,
                session.CreatedAt,
                token.ExpiresAt,
                customer.WrappedKey,
                Sealed = origin == null ? null : origin.SealedOrigin,
            };
        var found = await standing.Take(MaxListed).ToListAsync(cancellationToken);
        return [.. found.Select(row =>
        {
            var lines = row.Sealed is null
                ? ["", ""]
                : cipher.Open(customerId, row.WrappedKey, SessionOrigin.Field, row.Sealed).Split('\n');
            return new SessionView(
                row.Id,
                customerId,
                row.CreatedAt,
                row.ExpiresAt - SessionTokens.RefreshLifetime,
                lines[0] is { Length: > 0 } address ? address : null,
                lines is [_, { Length: > 0 } client] ? client : null);
        })];
    }
}
