using BankGraph.Api.Stores.Redis;
using BankGraph.GraphQL.Redis;
using BankGraph.Testing.Servers;
using StackExchange.Redis;

namespace BankGraph.Api.Tests.Stores.Redis;

/// <summary>A Redis, and connections to it as several processes of one bank have them.</summary>
public sealed class RedisFixture : IAsyncLifetime
{
    private readonly List<RedisConnection> _connections = [];
    private RedisServer? _server;

    public RedisServer Server => _server ?? throw new InvalidOperationException("It has not been started.");

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>A connection that is up.</summary>
    internal async Task<RedisConnection> ConnectAsync()
    {
        var patient = new RedisConnectionOptions
        {
            AnswerTimeout = TimeSpan.FromMinutes(1),
            LookTimeout = TimeSpan.FromMinutes(1),
        };
        var redis = RedisConnection.To(ConfigurationOptions.Parse(Server.ConnectionString), patient);
        _connections.Add(redis);
        while (!(await redis.AskAsync(database => database.PingAsync())).IsThere) await Task.Delay(10);
        return redis;
    }

    /// <summary>A seal that no other test has.</summary>
    internal static RedisSeal NewSeal() => new($"test{Guid.NewGuid():N}", () => new byte[32]);
}
