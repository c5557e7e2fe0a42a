using System.Collections.Immutable;
using System.Security.Claims;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;

namespace BankGraph.Api.Features.Security;

/// <summary>The one place that says who may see what.</summary>
internal static class Visibility
{
    private const string ProvenKey = "BankGraph.Proven";

    /// <summary>Whether the caller is whose an object is; staff who may read it is not.</summary>
    public static bool IsOwner(ClaimsPrincipal user, IOwned value) => user.FindViewer()?.CustomerId == value.OwnerId;

    /// <summary>Whether an object may be shown: to its owner, and to whoever has just proven to be its owner.</summary>
    public static bool IsVisible(IRequestContext request, IOwned value) =>
        IsOwner(request.User, value)
        || (request.ContextData.TryGetValue(ProvenKey, out var proven)
            && proven is ImmutableHashSet<Guid> customers
            && customers.Contains(value.OwnerId));

    /// <summary>Whether a caller's roles allow it.</summary>
    public static bool May(IRequestContext request, Permission permission) => May(request.User, permission);

    /// <summary>
    /// Makes every permission a policy of its own name, so that a field says
    /// <c>[Authorize(nameof(Permission.ReadAudit))]</c>.
    /// </summary>
    public static void AddPermissions(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            options.AddPolicy(
                permission.ToString(),
                policy => policy.RequireAssertion(context => May(context.User, permission)));
        }
    }

    /// <summary>
    /// Lets the rest of this request see a customer who has just signed in or registered by it, though no token came
    /// along. It allows nothing but reading what the answer itself carries.
    /// </summary>
    public static void Prove(IRequestContext request, Guid customerId)
    {
        // The fields of a query are read side by side.
        lock (request.ContextData)
        {
            var known = request.ContextData.TryGetValue(ProvenKey, out var proven)
                ? proven as ImmutableHashSet<Guid> ?? []
                : [];
            request.ContextData[ProvenKey] = known.Add(customerId);
        }
    }

    private static bool May(ClaimsPrincipal user, Permission permission) =>
        user.FindViewer()?.May(permission) == true;
}
