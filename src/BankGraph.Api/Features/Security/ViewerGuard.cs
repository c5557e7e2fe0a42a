using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>Asks again, while a stream runs, whether its reader is still signed in.</summary>
internal sealed class ViewerGuard(RevokedSessions revoked, TimeProvider clock)
{
    /// <exception cref="GraphQLException">The token has expired, or its session has ended.</exception>
    public async ValueTask DemandAsync(ViewerIdentity viewer, CancellationToken cancellationToken)
    {
        var isExpired = viewer.ExpiresAt <= clock.GetUtcNow().UtcDateTime;
        if (!isExpired && !await revoked.ContainsAsync(viewer.Viewer.SessionId, cancellationToken)) return;
        throw new GraphQLException(new Error("The session has ended.", ErrorCodes.NotAuthenticated));
    }
}
