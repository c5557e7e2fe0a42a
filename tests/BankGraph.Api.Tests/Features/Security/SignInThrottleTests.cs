using System.Net;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;
using BankGraph.GraphQL.Redis;
using BankGraph.Testing.Servers;
using BankGraph.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class SignInThrottleTests
{
    private const int Allowed = 4;

    [Fact]
    public async Task Login_AtTwoHostsOfOneBank_SharesTheAllowance()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var database = await NewDatabaseAsync<MariaDb>();
        await using var here = await StartAsync(redis, database);
        await using var there = await StartAsync(redis, database);

        Assert.Equal(Allowed, await AcceptedAsync([here, there], 4 * Allowed));
    }

    [Fact]
    public async Task Login_RedisAway_GivesEachHostItsOwnAllowance()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var database = await NewDatabaseAsync<MariaDb>();
        await using var here = await StartAsync(redis, database);
        await using var there = await StartAsync(redis, database);
        Assert.Equal(2, await AcceptedAsync([here, there], 2));

        await redis.KillAsync();

        // Each has counted what it let through itself, also while Redis counted for all.
        Assert.Equal(2 * Allowed - 2, await AcceptedAsync([here, there], 4 * Allowed));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void Partition_TwoAddresses_ShareAnAllowanceOrNot(string one, string other, bool share) =>
        Assert.Equal(
            share,
            SignInThrottle.Partition(IPAddress.Parse(one)) == SignInThrottle.Partition(IPAddress.Parse(other)));

    private static Task<TestDatabase> NewDatabaseAsync<TStore>() where TStore : ITestStore => TStore.NewAsync();

    private static async Task<BankServer> StartAsync(RedisServer redis, TestDatabase database)
    {
        var settings = database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["SignIn:AttemptsPerMinute"] = $"{Allowed}";
        settings["Redis:ConnectionString"] = redis.ConnectionString;
        settings["Redis:Timeout"] = "00:00:01";
        settings["Security:PersonalDataKey"] = Convert.ToBase64String(new byte[32]);
        settings["DemoData:Enabled"] = "false";
        var server = await BankServer.StartAsync(settings);
        var connection = server.Services.GetRequiredService<RedisConnection>();
        while (!connection.IsUp) await Task.Delay(20);
        return server;
    }

    /// <summary>How many of so many attempts, at each server in turn, were let through.</summary>
    private static async Task<int> AcceptedAsync(BankServer[] servers, int attempts)
    {
        var accepted = 0;
        for (var i = 0; i < attempts; i++)
        {
            using var anonymous = servers[i % servers.Length].Connect();
            var answer = await anonymous.SendAsync(
                """
                mutation { login(input: { email: "nobody@example.com", password: "wrong" }) {
                  session { accessToken } } }
                """);
            if (answer.Code != SignInThrottle.Code) accepted++;
        }

        return accepted;
    }
}
