using BankGraph.GraphQL.Interop.Tests.Talk;

namespace BankGraph.GraphQL.Interop.Tests.Sockets;

/// <summary>
/// <c>graphql-transport-ws</c> message by message: close codes, pings, and clients that break the rules or do not read.
/// </summary>
public sealed class SocketWireTests
{
    private const string Module = "socket-wire.mjs";

    public static TheoryData<string> Scenarios => Scenario.NamesIn(Module);

    [Theory]
    [MemberData(nameof(Scenarios))]
    public Task Wire(string scenario) => Scenario.RunAsync(Module, scenario);
}
