using System.Security.Claims;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Tests;

[Collection(OneRedis.Name)]
public sealed class RedisSubscriptionsTests(OneRedis redis)
{
    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed record Price(int Id, decimal Value);

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("price_{id}")]
        public Price OnPrice(int id, [EventMessage] Price price) => price with { Id = id };
    }

    [Fact]
    public async Task Subscription_EventOfAnotherProcess_IsAnswered()
    {
        var options = redis.NewOptions();
        using var firstConnection = await ConnectAsync();
        using var secondConnection = await ConnectAsync();
        await using var first = Server(builder => builder.AddRedisSubscriptions(_ => firstConnection, options));
        await using var second = Server(builder =>
        {
            builder.Services.AddSingleton<IConnectionMultiplexer>(secondConnection);
            builder.AddRedisSubscriptions(options);
        });
        var sender = second.GetRequiredService<ITopicEventSender>();
        await first.GetRequiredService<RedisConnection>().WaitUntilUpAsync(default);

        await using var stream = await SubscribeAsync(first);
        await using var answers = stream.Responses.GetAsyncEnumerator();
        await sender.SendAsync("price_7", new Price(0, 1.5m));
        Assert.Equal("""{"data":{"onPrice":{"id":7,"value":1.5}}}""", (await NextAsync(answers)).ToJson());

        await sender.CompleteAsync("price_7");
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task AddRedisSubscriptions_SenderAndReceiver_AreTheSameTopics()
    {
        using var connection = await ConnectAsync();
        await using var server = Server(builder => builder.AddRedisSubscriptions(_ => connection));

        Assert.Same(server.GetRequiredService<RedisTopics>(), server.GetRequiredService<ITopicEventSender>());
        Assert.Same(server.GetRequiredService<RedisTopics>(), server.GetRequiredService<ITopicEventReceiver>());
    }

    private static ServiceProvider Server(Action<GraphQLServerBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddGraphQLServer().AddQueryType<Query>().AddSubscriptionType<Subscription>());
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task<ResponseStream> SubscribeAsync(IServiceProvider services)
    {
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes("subscription { onPrice(id: 7) { id value } }"),
            Services = services,
            User = new ClaimsPrincipal(new ClaimsIdentity()),
        };
        var executor = services.GetRequiredService<IRequestExecutor>();
        return Assert.IsType<ResponseStream>(await executor.ExecuteAsync(request, default));
    }

    private static async Task<OperationResult> NextAsync(IAsyncEnumerator<OperationResult> answers) =>
        await TopicsProcess.NextAsync(answers);

    private async Task<ConnectionMultiplexer> ConnectAsync() =>
        await ConnectionMultiplexer.ConnectAsync(TopicsProcess.Configuration(redis.Server));
}
