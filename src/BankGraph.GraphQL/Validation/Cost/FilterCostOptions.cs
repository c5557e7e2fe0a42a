namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What filters cost where nothing else is said; null for nothing. Read when the schema is built.</summary>
public sealed class FilterCostOptions
{
    /// <summary>The argument <c>where</c> itself.</summary>
    public double? DefaultFilterArgumentCost { get; set; } = 10;

    /// <summary>A comparison that an index can serve.</summary>
    public double? DefaultFilterOperationCost { get; set; } = 10;

    /// <summary>A search inside text, which has to read every row.</summary>
    public double? DefaultExpensiveFilterOperationCost { get; set; } = 20;
}
