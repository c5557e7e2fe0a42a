using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

/// <summary>Loaders as fields use them.</summary>
public sealed class LoaderFieldTests
{
    public interface IPartLoader : IDataLoader<int, Part>;

    public sealed class Log
    {
        private readonly List<string> _lines = [];

        public IReadOnlyList<string> Lines
        {
            get { lock (_lines) return [.. _lines]; }
        }

        public int Version { get; set; }

        public void Add(string line)
        {
            lock (_lines) _lines.Add(line);
        }
    }

    public sealed record Part(int Id, int Version)
    {
        public Task<Part?> NextAsync(IPartLoader parts, CancellationToken cancellationToken) =>
            parts.LoadAsync(Id + 1, cancellationToken);

        public Task<Part?> FarAsync(IPartLoader parts, CancellationToken cancellationToken) =>
            parts.LoadAsync(Id + 100, cancellationToken);

        /// <summary>Takes its time once it has been answered.</summary>
        public async Task<Part?> SlowNextAsync(IPartLoader parts, CancellationToken cancellationToken)
        {
            var part = await parts.LoadAsync(Id + 1, cancellationToken);
            Thread.Sleep(20);
            return part;
        }

        public Task<Part?> FailingAsync(FailingLoader parts, CancellationToken cancellationToken) =>
            parts.LoadAsync(Id, cancellationToken);

        public Task<Part?> ByServiceAsync(PartDirectory directory, CancellationToken cancellationToken) =>
            directory.FindAsync(Id, cancellationToken);

        public Task<Part?> ByTwoLoadersAsync(DetourLoader parts, CancellationToken cancellationToken) =>
            parts.LoadAsync(Id, cancellationToken);

        public Task<Part?> StuckAsync(StuckLoader parts, CancellationToken cancellationToken) =>
            parts.LoadAsync(Id, cancellationToken);
    }

    public sealed class Query
    {
        public IEnumerable<Part> Parts(int count) => Enumerable.Range(0, count).Select(id => new Part(id, 0));

        public string Plain => "plain";
    }

    public sealed class Mutation
    {
        public async Task<Part?> ChangeAsync(int id, Log log, IPartLoader parts, CancellationToken cancellationToken)
        {
            log.Version++;
            return await parts.LoadAsync(id, cancellationToken);
        }
    }

    public sealed class Subscription
    {
        [Subscribe(With = nameof(OpenAsync))]
        public Part OnPart([EventMessage] Part part) => part;

        public async Task<IAsyncEnumerable<Part>> OpenAsync(
            int id, IPartLoader parts, CancellationToken cancellationToken)
        {
            var part = await parts.LoadRequiredAsync(id, cancellationToken);
            return new[] { part, part }.ToAsyncEnumerable();
        }
    }

    public sealed class PartLoader(IBatchScheduler scheduler, Log log)
        : BatchDataLoader<int, Part>(scheduler), IPartLoader
    {
        protected override async Task<IReadOnlyDictionary<int, Part>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add(string.Join(',', keys.Order()));
            await Task.Yield();
            return keys.Where(key => key < 1000).ToDictionary(key => key, key => new Part(key, log.Version));
        }
    }

    public sealed class FailingLoader(IBatchScheduler scheduler) : BatchDataLoader<int, Part>(scheduler)
    {
        protected override Task<IReadOnlyDictionary<int, Part>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            throw new GraphQLException(new Error("The shelf is locked.", "LOCKED"));
    }

    /// <summary>Asks another loader on its way.</summary>
    public sealed class DetourLoader(IBatchScheduler scheduler, IPartLoader parts)
        : BatchDataLoader<int, Part>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Part>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            var found = await parts.LoadRequiredAsync([.. keys.Select(key => key + 10)], cancellationToken);
            return found.ToDictionary(part => part.Id - 10);
        }
    }

    public sealed class StuckLoader(IBatchScheduler scheduler, Log log) : BatchDataLoader<int, Part>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Part>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("stuck");
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new Dictionary<int, Part>();
        }
    }

    /// <summary>A service of the host that takes a loader.</summary>
    public sealed class PartDirectory(IPartLoader parts, Log log) : IDisposable
    {
        public Task<Part?> FindAsync(int id, CancellationToken cancellationToken) =>
            parts.LoadAsync(id + 20, cancellationToken);

        public void Dispose() => log.Add("disposed");
    }

    [Fact]
    public async Task Levels_OfManyObjects_AreOneBatchEachHoweverSlowlyTheyGoOn()
    {
        await using var server = CreateServer();

        // As in a web server: no synchronization context, and a thread for whoever can go on.
        ThreadPool.SetMinThreads(16, 16);
        var answer = await Task.Run(() => server.QueryAsync("{parts(count:5){slowNext{far{far{id}}}}}"));

        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(["1,2,3,4,5", "101,102,103,104,105", "201,202,203,204,205"], LogOf(server).Lines);
    }

    [Fact]
    public async Task Requests_ShareNothing()
    {
        await using var server = CreateServer();

        await server.QueryAsync("{parts(count:1){next{id}}}");
        await server.QueryAsync("{parts(count:1){next{id}}}");

        Assert.Equal(["1", "1"], LogOf(server).Lines);
    }

    [Fact]
    public async Task FailingBatch_IsAnErrorOfEachOfItsFieldsAlone()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{plain parts(count:2){id failing{id} next{id}}}");

        Assert.EndsWith(
            """
            "data":{"plain":"plain","parts":[{"id":0,"failing":null,"next":{"id":1}},
            """.Trim()
            + """{"id":1,"failing":null,"next":{"id":2}}]}}""",
            answer,
            StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"parts\",0,\"failing\"]", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"parts\",1,\"failing\"]", answer, StringComparison.Ordinal);
        Assert.Equal(3, answer.Split("LOCKED").Length);
    }

    [Fact]
    public async Task Loader_ThatAsksAnotherOne_IsOneBatchOfEach()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{parts(count:3){byTwoLoaders{id}}}");

        Assert.Equal(
            """{"data":{"parts":[{"byTwoLoaders":{"id":10}},{"byTwoLoaders":{"id":11}},"""
            + """{"byTwoLoaders":{"id":12}}]}}""",
            answer);
        Assert.Equal(["10,11,12"], LogOf(server).Lines);
    }

    [Fact]
    public async Task Services_OfManyFields_ShareTheRequestsLoader()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{parts(count:2){byService{id}}}");

        Assert.Equal("""{"data":{"parts":[{"byService":{"id":20}},{"byService":{"id":21}}]}}""", answer);
        Assert.Equal(["20,21", "disposed", "disposed"], LogOf(server).Lines);
    }

    [Fact]
    public async Task Loader_TakenOutsideOfARequest_SaysSo()
    {
        await using var server = CreateServer();
        await using var scope = server.Services.CreateAsyncScope();

        var failure = Assert.Throws<InvalidOperationException>(() =>
            scope.ServiceProvider.GetRequiredService<IPartLoader>());

        Assert.Contains("IPartLoader", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MutationFields_OneAfterAnother_SeeWhatTheEarlierOnesChanged()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "mutation{a:change(id:1){version next{version}} b:change(id:1){version next{version}}}");

        Assert.Equal(
            """{"data":{"a":{"version":1,"next":{"version":1}},"b":{"version":2,"next":{"version":2}}}}""", answer);
        Assert.Equal(["1", "2", "1", "2"], LogOf(server).Lines);
    }

    [Fact]
    public async Task Subscription_OpenedThroughALoader_Opens()
    {
        await using var server = CreateServer();
        await using var stream = Assert.IsType<ResponseStream>(
            await server.SendAsync("subscription{onPart(id:5){id next{id}}}"));

        var answers = new List<string>();
        await foreach (var response in stream.Responses) answers.Add(response.ToJson());

        Assert.Equal(Enumerable.Repeat("""{"data":{"onPart":{"id":5,"next":{"id":6}}}}""", 2), answers);
        Assert.Equal(["5", "6", "6"], LogOf(server).Lines);
    }

    [Fact]
    public async Task Request_ThatIsAborted_EndsItsLookUpsAndLetsGoOfItsServices()
    {
        await using var server = CreateServer();
        using var caller = new CancellationTokenSource();
        var running = server.SendAsync("{parts(count:1){stuck{id} byService{id}}}", cancellationToken: caller.Token);
        Assert.Contains("stuck", LogOf(server).Lines);

        await caller.CancelAsync();

        var answer = Assert.IsType<ErrorResult>(await running);
        Assert.Equal("HC0049", Assert.Single(answer.Errors).Code);
        await Http.Eventually.Async(() => LogOf(server).Lines.Contains("disposed"));
    }

    [Fact]
    public async Task Loader_ThatIsNotRegistered_IsNamedWhenTheSchemaIsBuilt()
    {
        await using var server = TestServer.Create(
            builder => builder.AddQueryType<Query>(),
            services => services.AddSingleton<Log>().AddScoped<PartDirectory>());

        var failure = Assert.Throws<SchemaException>(() => server.Schema);

        Assert.Contains("`IPartLoader`", failure.Message, StringComparison.Ordinal);
    }

    private static Log LogOf(TestServer server) => server.Services.GetRequiredService<Log>();

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .AddDataLoader<IPartLoader, PartLoader>(),
        services => services.AddSingleton<Log>().AddScoped<PartDirectory>());
}
