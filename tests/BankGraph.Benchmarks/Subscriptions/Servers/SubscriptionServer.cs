using BankGraph.Benchmarks.Engine.Servers;
using BankGraph.GraphQL;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.AspNetCore.Builder;

namespace BankGraph.Benchmarks.Subscriptions.Servers;

/// <summary>The engine with one subscription, behind its defaults.</summary>
internal static class SubscriptionServer
{
    public const string Kind = "subscriptions";

    public static Action<WebApplication> Configure(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddGraphQLServer()
            .AddQueryType<EngineServer.Query>()
            .AddSubscriptionType<Subscription>()
            .AddInMemorySubscriptions();
        services.AddSingleton<CountingReceiver>();
        services.AddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<CountingReceiver>());
        return app =>
        {
            var receiver = app.Services.GetRequiredService<CountingReceiver>();
            var sender = app.Services.GetRequiredService<ITopicEventSender>();
            app.UseWebSockets();
            app.MapGraphQL();
            Probes.Map(app, () => receiver.Count, number => sender.SendAsync(
                $"balance-{BalanceChange.Account}", BalanceChange.Number(number)).AsTask());
        };
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("balance-{accountNumber}")]
        public BalanceChange OnBalanceChanged(string accountNumber, [EventMessage] BalanceChange change) => change;
    }

    /// <summary>Counts the subscriptions that were made: the protocol does not tell a client when its own is.</summary>
    private sealed class CountingReceiver(InMemoryTopics topics) : ITopicEventReceiver
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
            string topic, CancellationToken cancellationToken = default)
        {
            var stream = await topics.SubscribeAsync<TMessage>(topic, cancellationToken);
            Interlocked.Increment(ref _count);
            return stream;
        }
    }
}
