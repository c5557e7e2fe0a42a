using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>Reads whether the client wants to know what its operation costs; other values ask for nothing.</summary>
internal static class CostHeader
{
    private const string Name = "GraphQL-Cost";

    public static void Apply(IHeaderDictionary headers, OperationRequestBuilder request)
    {
        if (!headers.TryGetValue(Name, out var values) || values is not [{ } value]) return;
        if (value.Equals("report", StringComparison.OrdinalIgnoreCase)) request.ReportCost();
        else if (value.Equals("validate", StringComparison.OrdinalIgnoreCase)) request.ValidateCost();
    }
}
