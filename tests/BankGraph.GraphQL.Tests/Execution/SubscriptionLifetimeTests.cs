using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>When the source of a subscription's events is let go.</summary>
public sealed class SubscriptionLifetimeTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    // Whatever the machine has to do besides, a stream is opened by then.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    private readonly SeenSources _sources = new();

    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("numbers")]
        public int OnNumber([EventMessage] int number) => number;

        [Subscribe(With = nameof(Count))]
        public int OnCount([EventMessage] int number) => number;

        public static IAsyncEnumerable<int> Count(SeenSources sources) => new Counted(sources.Add());

        [Subscribe(With = nameof(WaitAsync))]
        public int OnWait([EventMessage] int number) => number;

        public static async Task<IAsyncEnumerable<int>> WaitAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Nobody comes here.");
        }

        [Subscribe(With = nameof(DeafAsync))]
        public int OnDeaf([EventMessage] int number) => number;

        public static async Task<IAsyncEnumerable<int>> DeafAsync(SeenSources sources)
        {
            await sources.Gate.Task;
            return new Counted(sources.Add());
        }

        [Subscribe(With = nameof(Pages))]
        public int OnPage([EventMessage] int number) => number;

        public static async IAsyncEnumerable<int> Pages([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Enough * 1.2, cancellationToken);
            yield return 1;
        }
    }

    [Theory]
    [InlineData("subscription { onNumber }")]
    [InlineData("subscription { onCount }")]
    public async Task Stream_ThatNobodyReads_LetsItsSourceGo(string document)
    {
        await using var server = CreateServer();
        var stream = Assert.IsType<ResponseStream>(await server.SendAsync(document));
        Assert.Equal(1, _sources.Opened);

        await stream.DisposeAsync();
        await stream.DisposeAsync();

        Assert.Equal(1, _sources.Disposed);
    }

    [Theory]
    [InlineData("subscription { onNumber }")]
    [InlineData("subscription { onCount }")]
    public async Task Stream_ReadToItsEnd_LetsItsSourceGoOnce(string document)
    {
        await using var server = CreateServer();
        await using (var stream = Assert.IsType<ResponseStream>(await server.SendAsync(document)))
        {
            var read = 0;
            await foreach (var response in stream.Responses)
            {
                await response.DisposeAsync();
                read++;
            }

            Assert.Equal(2, read);
        }

        Assert.Equal(1, _sources.Disposed);
    }

    [Fact]
    public async Task Stream_LeftInTheMiddle_LetsItsSourceGo()
    {
        await using var server = CreateServer();
        await using (var stream = Assert.IsType<ResponseStream>(await server.SendAsync("subscription { onNumber }")))
        {
            await foreach (var response in stream.Responses)
            {
                await response.DisposeAsync();
                break;
            }

            Assert.Equal(1, _sources.Disposed);
        }

        Assert.Equal(1, _sources.Disposed);
    }

    [Fact]
    public async Task Stream_LivesLongerThanAnOperationMay()
    {
        await using var server = CreateServer(Enough);
        await using var stream = Assert.IsType<ResponseStream>(await server.SendAsync("subscription { onPage }"));
        var answers = new List<string>();

        await foreach (var response in stream.Responses) answers.Add(response.ToJson());

        Assert.Equal(["""{"data":{"onPage":1}}"""], answers);
    }

    [Theory]
    [InlineData("subscription { onWait }")]
    [InlineData("subscription { onDeaf }")]
    public async Task Opening_ThatTakesTooLong_EndsWithTheTime(string document)
    {
        await using var server = CreateServer(Short);

        var answer = Assert.IsType<ErrorResult>(await server.SendAsync(document));

        Assert.Equal("HC0045", Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public async Task Opening_ThatAnswersTooLate_LetsItsSourceGo()
    {
        await using var server = CreateServer(Enough);
        Assert.IsType<ErrorResult>(await server.SendAsync("subscription { onDeaf }"));

        _sources.Gate.SetResult();

        await Http.Eventually.Async(() => _sources is { Opened: 1, Disposed: 1 });
    }

    [Fact]
    public async Task Caller_WhoLeavesWhileItOpens_IsToldNothingMore()
    {
        await using var server = CreateServer();
        using var caller = new CancellationTokenSource();
        var opening = server.SendAsync("subscription { onWait }", cancellationToken: caller.Token);

        await caller.CancelAsync();

        var answer = Assert.IsType<ErrorResult>(await opening);
        Assert.Equal("HC0049", Assert.Single(answer.Errors).Code);
    }

    private TestServer CreateServer(TimeSpan? timeout = null) => TestServer.Create(
        builder => builder
            .AddQueryType<Query>()
            .AddSubscriptionType<Subscription>()
            .ModifyRequestOptions(options => options.ExecutionTimeout = timeout ?? options.ExecutionTimeout),
        services =>
        {
            services.AddSingleton(_sources);
            services.AddSingleton<ITopicEventReceiver>(_sources);
        });

    /// <summary>Opens sources, each of two numbers, and counts those that have been let go.</summary>
    public sealed class SeenSources : ITopicEventReceiver
    {
        private int _opened;
        private int _disposed;

        public int Opened => Volatile.Read(ref _opened);

        public int Disposed => Volatile.Read(ref _disposed);

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action Add()
        {
            Interlocked.Increment(ref _opened);
            return () => Interlocked.Increment(ref _disposed);
        }

        public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
            string topic,
            CancellationToken cancellationToken = default) =>
            new((ISourceStream<TMessage>)(object)new Counted(Add()));
    }

    /// <summary>Two numbers, and no regard for any token.</summary>
    private sealed class Counted(Action onDispose) : ISourceStream<int>, IAsyncEnumerable<int>
    {
        public IAsyncEnumerable<int> ReadEventsAsync() => this;

        public async IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return 1;
            yield return 2;
        }

        public ValueTask DisposeAsync()
        {
            onDispose();
            return default;
        }
    }
}
