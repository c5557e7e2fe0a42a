using System.Security.Claims;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>The identity behind a valid access token.</summary>
internal sealed class ViewerIdentity(Viewer viewer, DateTime expiresAt) : ClaimsIdentity(
    [new Claim("sub", viewer.CustomerId.ToString()), new Claim("sid", viewer.SessionId.ToString())],
    BearerAuthentication.Scheme,
    nameType: "sub",
    roleType: "role")
{
    private long _expiresAt = expiresAt.Ticks;

    /// <summary>Who is asking.</summary>
    public Viewer Viewer { get; } = viewer;

    /// <summary>When the token expires, UTC.</summary>
    public DateTime ExpiresAt => new(Volatile.Read(ref _expiresAt), DateTimeKind.Utc);

    /// <summary>Puts a fresh token's expiry in the place of this one's; false for a token of another session.</summary>
    public bool TryRenew(ViewerIdentity fresh)
    {
        // Other roles would come with another session: changing them ends all that the person has.
        if (fresh.Viewer.SessionId != Viewer.SessionId || fresh.Viewer.CustomerId != Viewer.CustomerId) return false;
        Volatile.Write(ref _expiresAt, fresh.ExpiresAt.Ticks);
        return true;
    }
}

/// <summary>Reads the viewer of a request.</summary>
internal static class ViewerReading
{
    /// <summary>Who is asking; null without a valid token.</summary>
    public static Viewer? FindViewer(this ClaimsPrincipal user) => (user.Identity as ViewerIdentity)?.Viewer;

    /// <summary>Who is asking, for fields that only signed-in callers reach.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public static Viewer Viewer(this ClaimsPrincipal user) => user.SignedIn().Viewer;

    /// <summary>Who is asking and until when, for streams that only signed-in callers open.</summary>
    /// <exception cref="GraphQLException">Nobody is signed in.</exception>
    public static ViewerIdentity SignedIn(this ClaimsPrincipal user) =>
        user.Identity as ViewerIdentity ?? throw new GraphQLException(
            new Error("The current user is not authorized to access this resource.", ErrorCodes.NotAuthenticated));
}
