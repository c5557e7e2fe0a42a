namespace BankGraph.Api.Tests.Bank;

/// <summary>A bank that answers whatever it costs, for tests that read everything there is at once.</summary>
public sealed class UnmeteredBank : IAsyncLifetime
{
    public BankServer Server { get; private set; } = null!; // Set before the first test.

    public async Task InitializeAsync() =>
        Server = await BankServer.StartAsync(new()
        {
            ["GraphQL:Cost:EnforceCostLimits"] = "false",
            ["GraphQL:MaxFields"] = "100000",
        });

    public Task DisposeAsync() => Server.DisposeAsync().AsTask();
}
