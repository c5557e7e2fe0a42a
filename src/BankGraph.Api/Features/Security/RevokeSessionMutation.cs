using System.Security.Claims;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>Which session to end.</summary>
/// <param name="SessionId">One of the caller's sessions.</param>
internal sealed record RevokeSessionInput([property: ID<ActiveSession>] Guid SessionId);

/// <summary>Signing out elsewhere.</summary>
[MutationType]
internal static class RevokeSessionMutation
{
    /// <summary>Ends one of the caller's sessions: its tokens stop working.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    [Error<SessionNotFoundError>]
    public static async Task<FieldResult<bool>> RevokeSessionAsync(
        RevokeSessionInput input,
        ClaimsPrincipal user,
        RevokeSessions revoke,
        CancellationToken cancellationToken) =>
        (await revoke.OneAsync(user.Viewer(), input.SessionId, cancellationToken)).ToResult(_ => true);

    /// <summary>Ends all sessions of the caller but this one.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> RevokeOtherSessionsAsync(
        ClaimsPrincipal user,
        RevokeSessions revoke,
        CancellationToken cancellationToken)
    {
        await revoke.OthersAsync(user.Viewer(), cancellationToken);
        return true;
    }
}
