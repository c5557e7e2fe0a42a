using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.Security;

/// <summary>The one place that says who may see what.</summary>
internal static class Visibility
{
    private const string ProvenKey = "BankGraph.Proven";

    /// <summary>Whether an object may be shown: to its owner, and to whoever has just proven to be its owner.</summary>
    public static bool IsVisible(IRequestContext request, IOwned value) =>
        request.User.FindViewer()?.CustomerId == value.OwnerId
        || (request.ContextData.TryGetValue(ProvenKey, out var proven)
            && proven is HashSet<Guid> customers
            && customers.Contains(value.OwnerId));

    /// <summary>
    /// Lets the rest of this request see a customer who has just signed in or registered by it, though no token came
    /// along. It allows nothing but reading what the answer itself carries.
    /// </summary>
    public static void Prove(IRequestContext request, Guid customerId)
    {
        if (request.ContextData.TryGetValue(ProvenKey, out var known) && known is HashSet<Guid> customers)
            customers.Add(customerId);
        else
            request.ContextData[ProvenKey] = new HashSet<Guid> { customerId };
    }
}
