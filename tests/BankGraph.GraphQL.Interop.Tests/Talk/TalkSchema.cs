using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Interop.Tests.Talk;

/// <summary>A small schema on which other people's clients are tried: who says a word is heard by the others.</summary>
internal static class TalkSchema
{
    public static void AddTo(GraphQLServerBuilder builder) => builder
        .AddQueryType<Query>()
        .AddMutationType<Mutation>()
        .AddSubscriptionType<Subscription>()
        .AddInMemorySubscriptions();

    public sealed class Query
    {
        public string Echo(string text) => text;

        public string? Fails() => throw new GraphQLException(new Error("On purpose.", "ON_PURPOSE"));

        /// <summary>How many topics somebody listens to.</summary>
        public int Topics([Service] InMemoryTopics topics) => topics.Count;

        /// <summary>How many socket sessions are open.</summary>
        public int Sessions([Service] TalkSessions sessions) => sessions.Count;
    }

    public sealed class Mutation
    {
        /// <summary>Says a word to whoever listens to the topic.</summary>
        public async Task<bool> SayAsync(
            string topic, string word, [Service] ITopicEventSender sender, CancellationToken cancellationToken)
        {
            await sender.SendAsync(topic, word, cancellationToken);
            return true;
        }

        /// <summary>Ends a topic.</summary>
        public async Task<bool> HushAsync(string topic, [Service] ITopicEventSender sender)
        {
            await sender.CompleteAsync(topic);
            return true;
        }
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("{topic}")]
        public string OnWord(string topic, [EventMessage] string word) => word;

        [Subscribe(With = nameof(CountAsync))]
        public int OnCount([EventMessage] int number) =>
            number == 13 ? throw new GraphQLException(new Error("Unlucky.", "UNLUCKY")) : number;

        public static async IAsyncEnumerable<int> CountAsync(
            int from, int to, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var number = from; number <= to; number++)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return number;
            }
        }

        [Subscribe(With = nameof(BreakAsync))]
        public int OnBreak([EventMessage] int number) => number;

        /// <summary>One event, and then the source breaks.</summary>
        public static async IAsyncEnumerable<int> BreakAsync()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("secret");
        }
    }
}
