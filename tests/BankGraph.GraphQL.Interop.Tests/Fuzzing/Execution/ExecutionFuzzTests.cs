namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>
/// The engine answers as graphql-js does: the same data in the same order, errors at the same fields, and the same
/// variables refused.
/// </summary>
public sealed class ExecutionFuzzTests(ExecutionFuzzRun run) : IClassFixture<ExecutionFuzzRun>
{
    [Fact]
    public void Outcomes_OfEveryRequest_Agree() => Assert.True(run.Differences.Length == 0, run.Differences);

    [Fact]
    public void Requests_EnoughOfEachKind_AreAmongThem()
    {
        Assert.True(run.Count >= 4_000, $"Only {run.Count} requests are valid.");
        Assert.True(run.NullConditionCount > 0, "No condition is null.");
        Assert.InRange(Share(run.SubscriptionCount), 5, 30);
        Assert.InRange(Share(run.RefusedCount), 5, 30);
        Assert.InRange(Share(run.FailedCount), 20, 80);
        Assert.InRange(Share(run.SpreadCount), 5, 60);
    }

    private int Share(int count) => count * 100 / run.Count;
}
