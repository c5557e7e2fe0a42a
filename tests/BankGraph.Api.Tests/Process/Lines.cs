using Xunit.Abstractions;

[assembly: TestCollectionOrderer("BankGraph.Api.Tests.Process.Lines", "BankGraph.Api.Tests")]

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Tests that start processes stand in lines: those of one line take turns, so that few have the machine at once. The
/// lines are long, so they begin before all else, and none is left over when everything else is done.
/// </summary>
public sealed class Lines : ITestCollectionOrderer
{
    /// <summary>Tests that kill and cut what they have started.</summary>
    public const string Faults = "faults";

    /// <summary>Tests of starts and ends, and of what stands around the processes.</summary>
    public const string Starts = "starts";

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(line => line.DisplayName is Faults or Starts or BankProcesses.Name);
}
