using BankGraph.GraphQL.Interop.Tests.Talk;

namespace BankGraph.GraphQL.Interop.Tests.Http;

/// <summary>graphql-http's audits of the engine: GraphQL over HTTP, every MUST, SHOULD and MAY.</summary>
public sealed class EngineAuditTests(EngineAuditTests.Findings findings) : IClassFixture<EngineAuditTests.Findings>
{
    public static TheoryData<string> Demands => HttpAudit.Titles();

    [Theory]
    [MemberData(nameof(Demands))]
    public void Engine_Demand_IsMet(string demand) => findings.Of(demand).AssertOk();

    public sealed class Findings : IAsyncLifetime
    {
        private IReadOnlyDictionary<string, HttpAudit> _audits = new Dictionary<string, HttpAudit>();

        internal HttpAudit Of(string demand) => _audits[demand];

        public async Task InitializeAsync()
        {
            await using var server = await TalkServer.StartAsync();
            _audits = await HttpAudit.RunAsync(server.Address);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
