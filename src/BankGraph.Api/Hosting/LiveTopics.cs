using BankGraph.Api.Features.Streams;
using BankGraph.Api.Stores.Redis;
using BankGraph.Banking.Events;
using BankGraph.GraphQL.Redis;
using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.Api.Hosting;

/// <summary>Carries the signals that wake streams, from process to process where there is Redis.</summary>
internal static class LiveTopics
{
    private const int MaxQueuedSignals = 256;

    /// <summary>Registers the topics and what publishes to them.</summary>
    public static void AddLiveTopics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IBankEventPublisher, TopicPublisher>();
        if (RedisOptions.IsSet(configuration)) AddSharedTopics(services, configuration);
        else AddOwnTopics(services);
    }

    private static void AddSharedTopics(IServiceCollection services, IConfiguration configuration)
    {
        services.AddRedisTopics(new SubscriptionOptions
        {
            TopicPrefix = configuration[$"{RedisOptions.Section}:{nameof(RedisOptions.Namespace)}"]
                ?? RedisOptions.DefaultNamespace,
            TopicBufferCapacity = MaxQueuedSignals,
        });
        services.AddSingleton(provider =>
        {
            var alarm = new StreamAlarm();
            provider.GetRequiredService<RedisTopics>().LossSuspected += alarm.Ring;
            return alarm;
        });
    }

    private static void AddOwnTopics(IServiceCollection services)
    {
        services.AddSingleton(_ => new InMemoryTopics(MaxQueuedSignals));
        services.AddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.AddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.AddSingleton<StreamAlarm>();
    }
}
