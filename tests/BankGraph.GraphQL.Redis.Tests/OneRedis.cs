using BankGraph.Testing.Servers;

namespace BankGraph.GraphQL.Redis.Tests;

/// <summary>The server of all tests that do it no harm.</summary>
[CollectionDefinition(Name)]
public sealed class OneRedis : ICollectionFixture<OneRedis>, IAsyncLifetime
{
    public const string Name = "one Redis";

    private RedisServer? _server;
    private int _prefixes;

    public RedisServer Server => _server ?? throw new InvalidOperationException("It has not been started.");

    /// <summary>Options that no other test has.</summary>
    public SubscriptionOptions NewOptions() => new() { TopicPrefix = $"test{Interlocked.Increment(ref _prefixes)}" };

    public async Task InitializeAsync() => _server = await RedisServer.StartAsync();

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
