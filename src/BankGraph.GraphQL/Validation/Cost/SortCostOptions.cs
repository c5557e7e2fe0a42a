namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What orders cost where nothing else is said; null for nothing. Read when the schema is built.</summary>
public sealed class SortCostOptions
{
    /// <summary>The argument <c>order</c> itself.</summary>
    public double? DefaultSortArgumentCost { get; set; } = 10;

    /// <summary>A key of the order.</summary>
    public double? DefaultSortOperationCost { get; set; } = 10;
}
