using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Turns what stands in an Authorization header, or in its place in a WebSocket, into a signed-in user.
/// </summary>
internal sealed class TokenReader(AccessTokens tokens, RevokedSessions revoked)
{
    private const string Prefix = "Bearer ";

    /// <summary>Takes the token out of <c>Bearer ...</c>.</summary>
    public static bool TryGetToken(string? header, [NotNullWhen(true)] out string? token)
    {
        token = header is not null && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? header[Prefix.Length..].Trim()
            : null;
        return token is { Length: > 0 };
    }

    /// <summary>The user; null for a token that is not the bank's, has expired, or whose session has ended.</summary>
    public async ValueTask<ClaimsPrincipal?> ReadAsync(string token, CancellationToken cancellationToken)
    {
        if (!tokens.TryRead(token, out var claims)) return null;
        if (await revoked.ContainsAsync(claims.SessionId, cancellationToken)) return null;
        return new ClaimsPrincipal(new ViewerIdentity(claims.Viewer, claims.ExpiresAt));
    }
}
