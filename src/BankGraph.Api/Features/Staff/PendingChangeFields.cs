using System.Security.Claims;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>What a change is to who looks at it.</summary>
[ExtendObjectType<PendingChange>]
internal static class PendingChangeFields
{
    /// <summary>Whether the caller wants it, who then does not decide about it.</summary>
    public static bool GetIsOwn([Parent] PendingChange change, ClaimsPrincipal user) =>
        change.MadeBy == user.Viewer().CustomerId;
}
