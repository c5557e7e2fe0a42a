using BankGraph.GraphQL.Interop.Tests.Talk;

namespace BankGraph.GraphQL.Interop.Tests.EventStreams;

/// <summary>Server-sent events in distinct connections mode, as npm's graphql-sse client speaks it.</summary>
public sealed class EventStreamTests
{
    private const string Module = "event-stream.mjs";

    public static TheoryData<string> Scenarios => Scenario.NamesIn(Module);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Stream(string scenario) => Scenario.RunAsync(Module, scenario);
}
