using BankGraph.GraphQL.Interop.Tests.Talk;

namespace BankGraph.GraphQL.Interop.Tests.Sockets;

/// <summary><c>graphql-transport-ws</c> as npm's graphql-ws client speaks it.</summary>
public sealed class SocketClientTests
{
    private const string Module = "socket-client.mjs";

    public static TheoryData<string> Scenarios => Scenario.NamesIn(Module);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Client(string scenario) => Scenario.RunAsync(Module, scenario);
}
