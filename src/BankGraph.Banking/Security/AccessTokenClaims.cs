namespace BankGraph.Banking.Security;

/// <summary>What a valid access token says.</summary>
/// <param name="CustomerId">Claim <c>sub</c>: who is signed in.</param>
/// <param name="SessionId">Claim <c>sid</c>: the session, which may have been revoked since.</param>
/// <param name="Roles">Claim <c>roles</c>: what the person is to the bank.</param>
/// <param name="IssuedAt">Claim <c>iat</c>, UTC.</param>
/// <param name="ExpiresAt">Claim <c>exp</c>, UTC.</param>
public sealed record AccessTokenClaims(
    Guid CustomerId,
    Guid SessionId,
    RoleSet Roles,
    DateTime IssuedAt,
    DateTime ExpiresAt)
{
    /// <summary>Whom the token signs in.</summary>
    public Viewer Viewer => new(CustomerId, SessionId, Roles);
}
