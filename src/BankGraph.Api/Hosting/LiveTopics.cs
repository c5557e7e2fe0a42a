using BankGraph.Api.Features.Streams;
using BankGraph.Banking.Events;
using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.Api.Hosting;

/// <summary>Carries the signals that wake streams, within this process.</summary>
internal static class LiveTopics
{
    private const int MaxQueuedSignals = 256;

    /// <summary>Registers the topics and what publishes to them.</summary>
    public static void AddLiveTopics(this IServiceCollection services)
    {
        services.AddSingleton(_ => new InMemoryTopics(MaxQueuedSignals));
        services.AddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.AddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        services.AddSingleton<IBankEventPublisher, TopicPublisher>();
    }
}
