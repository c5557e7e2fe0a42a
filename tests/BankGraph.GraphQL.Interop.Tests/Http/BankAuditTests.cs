namespace BankGraph.GraphQL.Interop.Tests.Http;

/// <summary>The same audits of the bank: what its program puts around the engine must not stand in the way.</summary>
public sealed class BankAuditTests(BankAuditTests.Findings findings) : IClassFixture<BankAuditTests.Findings>
{
    public static TheoryData<string> Demands => HttpAudit.Titles();

    [Theory]
    [MemberData(nameof(Demands))]
    public void Bank_Demand_IsMet(string demand) => findings.Of(demand).AssertOk();

    public sealed class Findings : IAsyncLifetime
    {
        private IReadOnlyDictionary<string, HttpAudit> _audits = new Dictionary<string, HttpAudit>();

        internal HttpAudit Of(string demand) => _audits[demand];

        public async Task InitializeAsync()
        {
            await using var bank = await QuietBank.StartAsync();
            _audits = await HttpAudit.RunAsync(new Uri(bank.Address, "/graphql").AbsoluteUri);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
