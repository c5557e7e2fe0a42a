namespace BankGraph.Banking.Security;

/// <summary>Turns the bearer token of a request into the viewer.</summary>
/// <param name="tokens">Checks signature and age.</param>
/// <param name="revoked">Knows the sessions that have ended.</param>
public sealed class SessionAuthenticator(AccessTokens tokens, RevokedSessions revoked)
{
    /// <summary>
    /// The viewer; null for a token that is not the bank's, has expired, or whose session has ended. Usually answers
    /// without waiting.
    /// </summary>
    public async ValueTask<Viewer?> AuthenticateAsync(string accessToken, CancellationToken cancellationToken) =>
        tokens.TryRead(accessToken, out var claims)
        && !await revoked.ContainsAsync(claims.SessionId, cancellationToken)
            ? claims.Viewer
            : null;
}
