namespace BankGraph.Api.Features;

/// <summary>What it costs to look up one of many: a single statement finds them for all rows of a page.</summary>
internal static class BatchedCost
{
    /// <summary>As much as an object at hand; a resolver with a statement of its own costs ten.</summary>
    public const int Weight = 1;
}
