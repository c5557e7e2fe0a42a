using System.Security.Claims;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>What to end.</summary>
/// <param name="Everywhere">Whether to end all sessions of the customer, not only this one.</param>
internal sealed record LogoutInput(bool Everywhere = false);

/// <summary>Signing out.</summary>
[MutationType]
internal static class LogoutMutation
{
    /// <summary>Ends the session, and that of the cookie if there is one: their tokens stop working.</summary>
    [Authorize]
    [UseMutationConvention(PayloadFieldName = "success")]
    public static async Task<bool> LogoutAsync(
        LogoutInput input,
        ClaimsPrincipal user,
        Logout logout,
        RefreshCookie cookie,
        CancellationToken cancellationToken)
    {
        await logout.ExecuteAsync(user.Viewer(), input.Everywhere, cookie.Read(), cancellationToken);
        cookie.Delete();
        return true;
    }
}
