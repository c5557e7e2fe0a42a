using BankGraph.Banking.Security;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>Which session to go on with.</summary>
/// <param name="RefreshToken">
/// The newest refresh token of the session; it works once. Empty for the one that a cookie keeps.
/// </param>
internal sealed record RefreshSessionInput(string RefreshToken);

/// <summary>Staying signed in.</summary>
[MutationType]
internal static class RefreshSessionMutation
{
    /// <summary>
    /// Exchanges a refresh token for the next pair of tokens. A token that comes back ends its session.
    /// </summary>
    [AllowAnonymous]
    [Error<InvalidRefreshTokenError>]
    public static async Task<FieldResult<Session>> RefreshSessionAsync(
        RefreshSessionInput input,
        RefreshSession refresh,
        RefreshCookie cookie,
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        var kept = input.RefreshToken.Length == 0 ? cookie.Read() : null;
        var outcome = await refresh.ExecuteAsync(kept ?? input.RefreshToken, cancellationToken);
        if (outcome.IsRefused)
        {
            if (kept is not null) cookie.Delete();
            return outcome.ToResult(Session.Of);
        }

        Visibility.Prove(request, outcome.Value.CustomerId);
        return kept is null ? Session.Of(outcome.Value) : Session.Of(outcome.Value, cookie);
    }
}
