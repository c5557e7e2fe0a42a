namespace BankGraph.GraphQL.Execution;

/// <summary>The bounds of a data loader.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>How many keys one look-up may have; 0 for any number.</summary>
    public int MaxBatchSize { get; set; } = 1024;
}
