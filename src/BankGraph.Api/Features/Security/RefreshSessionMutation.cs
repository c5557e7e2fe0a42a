using BankGraph.Banking.Security;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>Which session to go on with.</summary>
/// <param name="RefreshToken">The newest refresh token of the session; it works once.</param>
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
        IResolverContext request,
        CancellationToken cancellationToken)
    {
        var outcome = await refresh.ExecuteAsync(input.RefreshToken, cancellationToken);
        if (!outcome.IsRefused) Visibility.Prove(request, outcome.Value.CustomerId);
        return outcome.ToResult(Session.Of);
    }
}
