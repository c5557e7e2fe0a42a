using BankGraph.GraphQL.Redis;
using BankGraph.GraphQL.Redis.Topics;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets the events of subscriptions reach from process to process.</summary>
public static class RedisSubscriptions
{
    /// <summary>
    /// Carries the events through the connection that the services hold: a <see cref="RedisConnection"/>, or an <see
    /// cref="IConnectionMultiplexer"/>.
    /// </summary>
    public static GraphQLServerBuilder AddRedisSubscriptions(
        this GraphQLServerBuilder builder,
        SubscriptionOptions? options = null) =>
        builder.AddRedisSubscriptions(provider => provider.GetRequiredService<IConnectionMultiplexer>(), options);

    /// <summary>Carries the events through a connection that the caller closes.</summary>
    public static GraphQLServerBuilder AddRedisSubscriptions(
        this GraphQLServerBuilder builder,
        Func<IServiceProvider, IConnectionMultiplexer> connection,
        SubscriptionOptions? options = null)
    {
        builder.Services.TryAddSingleton(provider => RedisConnection.Over(
            connection(provider),
            clock: provider.GetService<TimeProvider>(),
            logger: provider.GetService<ILogger<RedisConnection>>()));
        builder.Services.AddRedisTopics(options);
        return builder;
    }

    /// <summary>Topics over the <see cref="RedisConnection"/> of the services, for a host without a schema.</summary>
    public static IServiceCollection AddRedisTopics(
        this IServiceCollection services,
        SubscriptionOptions? options = null)
    {
        services.TryAddSingleton(provider => new RedisTopics(
            provider.GetRequiredService<RedisConnection>(),
            options,
            provider.GetService<TimeProvider>(),
            provider.GetService<ILogger<RedisTopics>>()));
        services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<RedisTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<RedisTopics>());
        services.AddHostedService<TopicStartup>();
        return services;
    }
}
