using BankGraph.GraphQL.Interop.Tests.Fuzzing;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer(
    "BankGraph.GraphQL.Interop.Tests.LongestFirst", "BankGraph.GraphQL.Interop.Tests")]

namespace BankGraph.GraphQL.Interop.Tests;

/// <summary>What takes longest begins before all else, so that it is not left over in the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection =>
            collection.DisplayName.EndsWith(nameof(ValidationFuzzTests), StringComparison.Ordinal));
}
