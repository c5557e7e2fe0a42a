using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using BankGraph.Ledger;

namespace BankGraph.Banking.Security;

/// <summary>Makes the pair of tokens of a session.</summary>
/// <param name="accessTokens">Signs the access token.</param>
/// <param name="clock">Starts their lives.</param>
public sealed class SessionTokens(AccessTokens accessTokens, TimeProvider clock)
{
    /// <summary>How long a client may stay away and still be signed in.</summary>
    public static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(30);

    /// <summary>
    /// Adds the next refresh token's row to the context; the caller saves it. The access token carries the roles that
    /// the person has now.
    /// </summary>
    public async Task<SignedIn> IssueAsync(
        BankDbContext context,
        Guid customerId,
        Guid sessionId,
        CancellationToken cancellationToken)
    {
        var roles = await CustomerRoles.OfAsync(context, customerId, cancellationToken);
        var refreshToken = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        context.RefreshTokens.Add(new RefreshToken
        {
            Hash = Hash(refreshToken),
            SessionId = sessionId,
            ExpiresAt = clock.Instant() + RefreshLifetime,
        });
        return new SignedIn(customerId, sessionId, accessTokens.Issue(customerId, sessionId, roles), refreshToken);
    }

    /// <summary>What a refresh token is kept as.</summary>
    public static byte[] Hash(string refreshToken) => SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken));
}
