using BankGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

public sealed class BatchingTests
{
    public sealed class Query
    {
        public IEnumerable<Item> Items(int count = 3) => Enumerable.Range(0, count).Select(id => new Item(id));
    }

    public sealed record Item(int Id)
    {
        public async Task<Item> NextAsync(NextLoader loader, CancellationToken cancellationToken) =>
            await loader.LoadAsync(Id, cancellationToken) ?? throw new InvalidOperationException();

        public async Task<Item> LateNextAsync(NextLoader loader, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await loader.LoadAsync(Id, cancellationToken) ?? throw new InvalidOperationException();
        }

        public async Task<IEnumerable<Item>> ManyAsync(ManyLoader loader, CancellationToken cancellationToken) =>
            await loader.LoadAsync(Id, cancellationToken) ?? [];
    }

    public sealed class Counter
    {
        public List<string> Batches { get; } = [];
    }

    public sealed class NextLoader(IBatchScheduler scheduler, Counter counter) : BatchDataLoader<int, Item>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Item>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            lock (counter) counter.Batches.Add(string.Join(',', keys.Order()));
            await Task.Delay(1, cancellationToken);
            return keys.Where(key => key < 100).ToDictionary(key => key, key => new Item(key + 1));
        }
    }

    public sealed class ManyLoader(IBatchScheduler scheduler) : GroupedDataLoader<int, Item>(scheduler)
    {
        protected override Task<ILookup<int, Item>> LoadGroupedBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult(keys.SelectMany(key => new[] { (key, new Item(key)), (key, new Item(-key)) })
                .ToLookup(pair => pair.key, pair => pair.Item2));
    }

    [Fact]
    public async Task NestedFields_OfManyObjects_TakeOneBatchPerLevel()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{items{next{id next{id}} again:next{id}}}");

        Assert.Equal(
            """{"data":{"items":[{"next":{"id":1,"next":{"id":2}},"again":{"id":1}},"""
            + """{"next":{"id":2,"next":{"id":3}},"again":{"id":2}},"""
            + """{"next":{"id":3,"next":{"id":4}},"again":{"id":3}}]}}""",
            answer);
        // The second level asks for 1, 2 and 3, of which 1 and 2 are known from the first.
        Assert.Equal(["0,1,2", "3"], server.Services.GetRequiredService<Counter>().Batches);
    }

    [Fact]
    public async Task Loader_UsedAfterAnotherWait_StillAnswersEveryone()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{items{lateNext{id}}}");

        Assert.Equal(
            """{"data":{"items":[{"lateNext":{"id":1}},{"lateNext":{"id":2}},{"lateNext":{"id":3}}]}}""", answer);
    }

    [Fact]
    public async Task GroupedLoader_ManyKeys_KeepsGroupsApart()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{items(count:2){many{id}}}");

        Assert.Equal("""{"data":{"items":[{"many":[{"id":0},{"id":0}]},{"many":[{"id":1},{"id":-1}]}]}}""", answer);
    }

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder.AddQueryType<Query>(), services => services.AddSingleton<Counter>());
}
