using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Process;

/// <summary>What a bank sends to a collector of OpenTelemetry.</summary>
[Collection(Lines.Starts)]
public sealed class TelemetryTests
{
    [Fact]
    public async Task Bank_WithACollector_TellsWhatItDoesAndNothingOfItsCustomers()
    {
        await using var collector = await StubCollector.StartAsync();
        await using var redis = await RedisServer.StartAsync();
        await using var bank = await BankProcess.StartAsync(With(collector)
            .With("Redis:ConnectionString", redis.ConnectionString)
            .With("Telemetry:TraceRatio", "1"));
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountWithAsync(10m);
        var other = await client.OpenAccountAsync();
        var key = BankClient.NewKey();
        var paid = await client.TransferAsync(number, other, 1m, key, "Rent of the flat in Mill Lane");
        await client.TransferAsync(number, other, 1_000m);
        using var socket = await client.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await stream.NextAsync();
        await client.SendAsync("query MyAccount($number: String!) { account(number: $number) { id } }", new { number });
        await client.SendAsync("{ nothing }");

        Assert.Equal(0, await bank.StopAsync());

        Assert.All(
            new[]
            {
                "http.server.request.duration", "graphql.server.operation.duration", "graphql.server.subscriptions",
                "MyAccount", "unnamed", "mutation", "refused", "ledger.commit.duration", "ledger.commit.requests",
                "ledger.requests", "BOOKED", "INSUFFICIENT_FUNDS", "ledger.outbox.delay", "bankgraph.redis.up",
                "service.name", "bankgraph",
            },
            text => Assert.Contains(text, collector.Of("metrics"), StringComparison.Ordinal));
        Assert.All(
            new[] { "query MyAccount", "ledger commit" },
            text => Assert.Contains(text, collector.Of("traces"), StringComparison.Ordinal));
        var person = client.Person ?? throw new InvalidOperationException("Nobody has signed in.");
        Assert.All(
            new[]
            {
                person.Name, person.Email, person.Phone, person.Password, number, other, key, paid.TransactionId,
                "Mill Lane", client.AccessToken,
            },
            secret => Assert.DoesNotContain(secret ?? "", collector.Everything, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Bank_WithoutTraces_SendsMetricsAlone()
    {
        await using var collector = await StubCollector.StartAsync();
        await using var bank = await BankProcess.StartAsync(With(collector).With("OTEL_TRACES_EXPORTER", "none"));
        using var client = await BankClient.NewCustomerAsync(bank);

        Assert.Equal(0, await bank.StopAsync());

        Assert.Contains("graphql.server.operation.duration", collector.Of("metrics"), StringComparison.Ordinal);
        Assert.Equal("", collector.Of("traces"));
    }

    [Fact]
    public async Task Bank_WhoseCollectorIsAway_WorksAndEnds()
    {
        await using var bank = await BankProcess.StartAsync(
            BankSetup.Quiet.With("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"));
        using var client = await BankClient.NewCustomerAsync(bank);

        Assert.Equal(5m, await client.BalanceAsync(await client.OpenAccountWithAsync(5m)));
        Assert.Equal(0, await bank.StopAsync());
    }

    private static BankProcessSettings With(StubCollector collector) =>
        BankSetup.Quiet.With("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Endpoint);
}
