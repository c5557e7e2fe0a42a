using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Process;

/// <summary>A bank that is to have a Redis, and has none.</summary>
[Collection(Lines.Faults)]
public sealed class RedisAwayTests
{
    [Fact]
    public async Task Start_RedisAway_ServesAndFollowsItWhenItComes()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.KillAsync();
        var settings = BankSetup.Quiet
            .With("Redis:ConnectionString", redis.ConnectionString)
            .With("Role", "api")
            .With("Streams:LongestSleep", "00:00:00.2");
        await using var bank = await BankProcess.StartAsync(settings);
        Assert.StartsWith("Degraded\nredis: away", await SharedBank.HealthAsync(bank));

        // Without a worker nobody signals anything: what comes, the stream has found in the ledger.
        using var client = await BankClient.NewCustomerAsync(bank);
        var number = await client.OpenAccountWithAsync(1m);
        using var socket = await client.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await stream.NextAsync();
        await client.DepositAsync(number, 2m);
        Assert.Equal(2, (await stream.NextAsync()).GetProperty("sequence").GetInt64());

        await redis.StartAgainAsync();
        while (await SharedBank.HealthAsync(bank) != "Healthy") await Task.Delay(50);
    }
}
