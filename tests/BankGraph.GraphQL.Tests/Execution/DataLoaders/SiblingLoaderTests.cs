using BankGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

/// <summary>Loaders side by side, of which one takes longer than the other.</summary>
public sealed class SiblingLoaderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NextLevel_OfSourcesThatFinishApart_IsOneBatchOfEach(bool callerHasContext)
    {
        SynchronizationContext.SetSynchronizationContext(callerHasContext ? new CallersContext() : null);
        var log = new Log();
        await using var server = TestServer.Create(
            builder => builder.AddQueryType<Query>()
                .AddDataLoader<QuickLoader>()
                .AddDataLoader<SlowLoader>()
                .AddDataLoader<NextLoader>(),
            services => services.AddSingleton(log));

        var answer = await server.QueryAsync("{items{slow{next} quick{next}}}").WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(
            """{"data":{"items":[{"slow":{"next":11},"quick":{"next":1}},"""
            + """{"slow":{"next":12},"quick":{"next":2}},{"slow":{"next":13},"quick":{"next":3}}]}}""",
            answer);
        Assert.Equal(["quick 0,1,2", "slow 0,1,2"], log.Lines.Take(2).Order());
        Assert.Equal(["next 0,1,2", "next 10,11,12"], log.Lines.Skip(2));
    }

    /// <summary>One of a kind of its own, as a program with a user interface has.</summary>
    private sealed class CallersContext : SynchronizationContext;

    public sealed class Log
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get { lock (_lines) return [.. _lines]; }
        }

        /// <summary>Set when the next level of the quick source has been asked for.</summary>
        public TaskCompletionSource NextAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string loader, IReadOnlyList<int> keys)
        {
            lock (_lines) _lines.Add($"{loader} {string.Join(',', keys.Order())}");
        }
    }

    public sealed class Query
    {
        public IEnumerable<Item> Items() => Enumerable.Range(0, 3).Select(id => new Item(id));
    }

    public sealed record Item(int Id)
    {
        public Task<Leaf?> QuickAsync(QuickLoader loader, CancellationToken cancellationToken) =>
            loader.LoadAsync(Id, cancellationToken);

        public Task<Leaf?> SlowAsync(SlowLoader loader, CancellationToken cancellationToken) =>
            loader.LoadAsync(Id, cancellationToken);
    }

    public sealed record Leaf(int Id)
    {
        public Task<int> NextAsync(NextLoader loader, CancellationToken cancellationToken) =>
            loader.LoadAsync(Id, cancellationToken);
    }

    public sealed class QuickLoader(IBatchScheduler scheduler, Log log) : BatchDataLoader<int, Leaf>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, Leaf>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("quick", keys);
            return Task.FromResult<IReadOnlyDictionary<int, Leaf>>(keys.ToDictionary(key => key, key => new Leaf(key)));
        }
    }

    /// <summary>Comes back only when the other source has gone on.</summary>
    public sealed class SlowLoader(IBatchScheduler scheduler, Log log) : BatchDataLoader<int, Leaf>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Leaf>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("slow", keys);
            await log.NextAsked.Task.WaitAsync(cancellationToken);
            return keys.ToDictionary(key => key, key => new Leaf(key + 10));
        }
    }

    public sealed class NextLoader(IBatchScheduler scheduler, Log log) : BatchDataLoader<int, int>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("next", keys);
            log.NextAsked.TrySetResult();
            return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(key => key, key => key + 1));
        }
    }
}
