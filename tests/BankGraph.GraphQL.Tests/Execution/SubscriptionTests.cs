using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
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

        [Subscribe(With = nameof(CountAsync))]
        public int OnCount([EventMessage] int number) => number * 10;

        public static async IAsyncEnumerable<int> CountAsync(
            int from, int to = 3, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (var i = from; i <= to; i++)
            {
                await Task.Delay(1, cancellationToken);
                yield return i;
            }

            if (to == 13) throw new InvalidOperationException("secret");
        }

        [Subscribe(With = nameof(RelayAsync))]
        public Price OnRelayed([EventMessage] Price price) => price;

        public static async IAsyncEnumerable<Price> RelayAsync(
            [Service] ITopicEventReceiver topics, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var source = await topics.SubscribeAsync<Price>("price_7", cancellationToken);
            var prices = source.ReadEventsAsync().WithCancellation(cancellationToken);
            await foreach (var price in prices) yield return price;
        }

        [Authorize]
        [Subscribe(With = nameof(CountAsync))]
        public int OnSecret([EventMessage] int number) => number;
    }

    [Fact]
    public async Task Topic_WithArgument_DeliversItsEventsInOrder()
    {
        await using var server = CreateServer();
        await using var stream = Assert.IsType<ResponseStream>(
            await server.SendAsync("subscription{onPrice(id:7){id value}}"));
        var sender = server.Services.GetRequiredService<ITopicEventSender>();
        var responses = stream.Responses.GetAsyncEnumerator();

        await sender.SendAsync("price_8", new Price(0, 99));
        await sender.SendAsync("price_7", new Price(0, 1));
        await sender.SendAsync("price_7", new Price(0, 2));

        Assert.True(await responses.MoveNextAsync());
        Assert.Equal("""{"data":{"onPrice":{"id":7,"value":1}}}""", responses.Current.ToJson());
        Assert.True(await responses.MoveNextAsync());
        Assert.Equal("""{"data":{"onPrice":{"id":7,"value":2}}}""", responses.Current.ToJson());
        await sender.CompleteAsync("price_7");
        Assert.False(await responses.MoveNextAsync());
    }

    [Fact]
    public async Task OwnStream_WithArguments_IsReadToItsEnd()
    {
        await using var server = CreateServer();

        Assert.Equal(
            ["""{"data":{"onCount":20}}""", """{"data":{"onCount":30}}"""],
            await ReadAsync(server, "subscription{onCount(from:2)}"));
    }

    [Fact]
    public async Task OwnStream_ThatBreaks_EndsWithAMaskedError()
    {
        await using var server = CreateServer();

        var answers = await ReadAsync(server, "subscription{onCount(from:13,to:13)}");

        Assert.Equal(2, answers.Count);
        Assert.Contains("INTERNAL_SERVER_ERROR", answers[1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answers[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscription_WithoutTheRight_NeverOpens()
    {
        await using var server = CreateServer();

        var answer = Assert.IsType<ErrorResult>(await server.SendAsync("subscription{onSecret(from:1)}"));

        Assert.Equal("AUTH_NOT_AUTHENTICATED", Assert.Single(answer.Errors).Code);
    }

    [Theory]
    [InlineData("subscription{onPrice(id:7){value}}", """{"data":{"onPrice":{"value":1}}}""")]
    [InlineData("subscription{onRelayed{value}}", """{"data":{"onRelayed":{"value":1}}}""")]
    public async Task Stream_QuietForLongerThanAnExecutionMayTake_GoesOn(string document, string expected)
    {
        var limit = TimeSpan.FromSeconds(2);
        await using var server = TestServer.Create(builder => Configure(builder)
            .ModifyRequestOptions(options => options.ExecutionTimeout = limit));
        await using var stream = Assert.IsType<ResponseStream>(await server.SendAsync(document));
        await using var responses = stream.Responses.GetAsyncEnumerator();
        var next = responses.MoveNextAsync();

        await Task.Delay(1.2 * limit);
        await server.Services.GetRequiredService<ITopicEventSender>().SendAsync("price_7", new Price(0, 1));

        Assert.True(await next);
        Assert.Equal(expected, responses.Current.ToJson());
    }

    [Fact]
    public async Task Stream_DisposedOf_LeavesItsTopic()
    {
        await using var server = CreateServer();
        var stream = Assert.IsType<ResponseStream>(await server.SendAsync("subscription{onPrice(id:7){id}}"));
        var responses = stream.Responses.GetAsyncEnumerator();
        var next = responses.MoveNextAsync();
        Assert.Equal(1, server.Services.GetRequiredService<InMemoryTopics>().Count);

        await stream.DisposeAsync();

        Assert.False(await next);
        Assert.Equal(0, server.Services.GetRequiredService<InMemoryTopics>().Count);
    }

    [Fact]
    public async Task Stream_ReadWithATokenOfItsOwn_EndsWithIt()
    {
        await using var server = CreateServer();
        await using var stream = Assert.IsType<ResponseStream>(
            await server.SendAsync("subscription{onPrice(id:7){id}}"));
        using var cancellation = new CancellationTokenSource();
        await using var responses = stream.Responses.GetAsyncEnumerator(cancellation.Token);
        var next = responses.MoveNextAsync();

        await cancellation.CancelAsync();

        Assert.False(await next);
    }

    private static async Task<List<string>> ReadAsync(TestServer server, string document)
    {
        await using var stream = Assert.IsType<ResponseStream>(await server.SendAsync(document));
        var answers = new List<string>();
        await foreach (var response in stream.Responses) answers.Add(response.ToJson());
        return answers;
    }

    private static TestServer CreateServer() => TestServer.Create(builder => Configure(builder));

    private static GraphQLServerBuilder Configure(GraphQLServerBuilder builder) =>
        builder.AddQueryType<Query>().AddSubscriptionType<Subscription>().AddInMemorySubscriptions();
}
