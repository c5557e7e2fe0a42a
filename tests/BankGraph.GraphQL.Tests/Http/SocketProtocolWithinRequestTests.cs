namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The same where nothing takes the connection from HTTP, as behind TLS.</summary>
public sealed class SocketProtocolWithinRequestTests : SocketProtocolTests
{
    protected override bool OutlivesRequest => false;
}
