using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Data.Paging;

/// <summary>Connections of many objects: one command for each level.</summary>
public sealed class NestedPagingTests : IAsyncLifetime
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly BookingsContext _db = new();
    private TestServer? _server;

    private TestServer Server => _server ?? throw new InvalidOperationException("The test has not begun.");

    public sealed class Query
    {
        [UsePaging]
        public IQueryable<Holder> GetHolders([Service] BookingsContext db) => db.Holders.OrderBy(holder => holder.Id);
    }

    [ExtendObjectType<Holder>]
    public sealed class HolderNode
    {
        [UsePaging(IncludeTotalCount = true, MaxPageSize = 7)]
        [UseProjection]
        [UseFiltering]
        [UseSorting]
        public static Task<Connection<Booking>> GetBookingsAsync(
            [Parent] Holder holder,
            PagingArguments page,
            QueryContext<Booking> query,
            BookingsByHolder bookings,
            CancellationToken cancellationToken) =>
            bookings.With(page, query).LoadAsync(holder.Id, cancellationToken).ToConnectionAsync();
    }

    [ExtendObjectType<Booking>]
    public sealed class BookingNode
    {
        /// <summary>The bookings that are as large.</summary>
        [UsePaging(ConnectionName = "Alike")]
        public static Task<Page<Booking>?> GetAlikeAsync(
            [Parent] Booking booking,
            PagingArguments page,
            BookingsByAmount bookings,
            CancellationToken cancellationToken) =>
            bookings.With(page).LoadAsync(booking.AmountMinor, cancellationToken);

        public static Task<Holder?> GetHolderAsync(
            [Parent] Booking booking, HolderById holders, CancellationToken cancellationToken) =>
            holders.LoadAsync(booking.OwnerId ?? 0, cancellationToken);
    }

    public sealed class BookingsByHolder(IBatchScheduler scheduler, BookingsContext db)
        : StatefulBatchDataLoader<int, Page<Booking>>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Page<Booking>>> LoadBatchAsync(
            IReadOnlyList<int> keys,
            DataLoaderFetchContext<Page<Booking>> context,
            CancellationToken cancellationToken) =>
            await db.Bookings.AsNoTracking()
                .With(context.GetQueryContext(), sort => sort.IfEmpty(none => none.AddDescending(row => row.BookedAt)))
                .ToBatchPageAsync(
                    keys, row => row.OwnerId!.Value, context.GetPagingArguments(), cancellationToken);
    }

    public sealed class BookingsByAmount(IBatchScheduler scheduler, BookingsContext db)
        : StatefulBatchDataLoader<long, Page<Booking>>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<long, Page<Booking>>> LoadBatchAsync(
            IReadOnlyList<long> keys,
            DataLoaderFetchContext<Page<Booking>> context,
            CancellationToken cancellationToken) =>
            await db.Bookings.AsNoTracking()
                .Where(row => keys.Contains(row.AmountMinor))
                .OrderBy(row => row.Reference)
                .ToBatchPageAsync(row => row.AmountMinor, context.GetPagingArguments(), cancellationToken);
    }

    public sealed class HolderById(IBatchScheduler scheduler, BookingsContext db)
        : BatchDataLoader<int, Holder>(scheduler)
    {
        protected override async Task<IReadOnlyDictionary<int, Holder>> LoadBatchAsync(
            IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            await db.Holders.Where(holder => keys.Contains(holder.Id))
                .ToDictionaryAsync(holder => holder.Id, cancellationToken);
    }

    public async Task InitializeAsync()
    {
        var holders = Enumerable.Range(1, 5).Select(id => new Holder { Id = id, Name = $"H{id}" }).ToList();
        await _db.AddAsync(Enumerable.Range(1, 40).Select(number => new Booking
        {
            Id = new Guid(number, 0, 0, new byte[8]),
            Reference = $"R{number:00}",
            BookedAt = Monday.AddHours(number),
            AmountMinor = number % 8,
            Owner = holders[number % 5],
        }));
        _server = TestServer.Create(
            builder => builder.AddQueryType<Query>()
                .AddTypeExtension<HolderNode>()
                .AddTypeExtension<BookingNode>(),
            services => services.AddSingleton(_db));
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await _db.DisposeAsync();
    }

    private async Task<JsonElement> AskAsync(string document, object? variables = null)
    {
        // As in a web server, no synchronization context decides who goes on when.
        var answer = await Task.Run(() => Server.QueryAsync(document, variables));
        using var parsed = JsonDocument.Parse(answer);
        Assert.False(parsed.RootElement.TryGetProperty("errors", out _), answer);
        return parsed.RootElement.GetProperty("data").Clone();
    }

    [Fact]
    public async Task Connections_OfThreeLevels_AreOneCommandEach()
    {
        var data = await AskAsync(
            """
            { holders(first: 5) { nodes { id bookings(first: 3) { nodes { reference holder { name }
              alike(first: 2) { nodes { reference holder { name } } pageInfo { hasNextPage } } } } } } }
            """);

        // Holders, their bookings, the bookings alike, and the holders of bookings, who are known on the last level.
        Assert.Equal(4, _db.TakeCommands().Count);
        data.GetRawText().MatchSnapshot(extension: "json");
    }

    [Fact]
    public async Task Connections_AskedForInSeveralWays_AreOneCommandForEachWay()
    {
        var data = await AskAsync(
            """
            { holders(first: 3) { nodes {
              a: bookings(first: 1) { nodes { reference } }
              b: bookings(last: 1) { nodes { reference } }
              c: bookings(first: 1, where: { amountMinor: { gt: 3 } }, order: [{ amountMinor: ASC }]) {
                totalCount nodes { reference } } } } }
            """);

        // Holders; a; b; c and its counts.
        Assert.Equal(5, _db.TakeCommands().Count);
        var first = data.GetProperty("holders").GetProperty("nodes")[0];
        Assert.Equal("R40", ReferenceOf(first.GetProperty("a")));
        Assert.Equal("R05", ReferenceOf(first.GetProperty("b")));
        Assert.Equal("R20", ReferenceOf(first.GetProperty("c")));
        Assert.Equal(4, first.GetProperty("c").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Connections_SelectedAlikeInTwoPlaces_ShareTheirCommand()
    {
        await AskAsync(
            """
            { holders(first: 3) { nodes {
              a: bookings(first: 2) { nodes { alike(first: 1) { nodes { reference } } } }
              b: bookings(last: 2) { nodes { alike(first: 1) { nodes { reference } } } } } } }
            """);

        // Holders; a; b; what is alike to either.
        Assert.Equal(4, _db.TakeCommands().Count);
    }

    [Fact]
    public async Task Connections_Projected_FetchOnlyWhatIsSelected()
    {
        await AskAsync("{ holders(first: 2) { nodes { bookings(first: 1) { nodes { reference } } } } }");

        _db.TakeCommands()[1].MatchSnapshot();
    }

    [Fact]
    public async Task Connections_PagedOn_FollowOneCursorForAllParents()
    {
        var seen = new List<string>();
        string? cursor = null;
        for (var page = 0; page < 3; page++)
        {
            var data = await AskAsync(
                """
                query($after: String) { holders(first: 1) { nodes { bookings(first: 3, after: $after) {
                  nodes { reference } pageInfo { endCursor hasNextPage hasPreviousPage } } } } }
                """,
                new { after = cursor });
            var connection = data.GetProperty("holders").GetProperty("nodes")[0].GetProperty("bookings");
            seen.AddRange(connection.GetProperty("nodes").EnumerateArray().Select(
                node => node.GetProperty("reference").GetString() ?? ""));
            var info = connection.GetProperty("pageInfo");
            Assert.Equal(page < 2, info.GetProperty("hasNextPage").GetBoolean());
            Assert.Equal(page > 0, info.GetProperty("hasPreviousPage").GetBoolean());
            cursor = info.GetProperty("endCursor").GetString();
        }

        Assert.Equal(["R40", "R35", "R30", "R25", "R20", "R15", "R10", "R05"], seen);
    }

    [Theory]
    [InlineData("first: 8", "HC0051")]
    [InlineData("first: 1, last: 1", "HC0009")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("after: \"nonsense\"", "HC0078")]
    public async Task Connections_RefusedPage_IsAnErrorOfEachParent(string arguments, string code)
    {
        var answer = await Server.QueryAsync(
            $"{{ holders(first: 2) {{ nodes {{ id bookings({arguments}) {{ nodes {{ id }} }} }} }} }}");

        Assert.Equal(3, answer.Split(code).Length);
        Assert.Contains("\"bookings\":null", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_OfResolversThatPageThemselves_IsThatOfPagedFields() =>
        Assert.Contains(
            "bookings(first: Int, after: String, last: Int, before: String, where: BookingFilterInput",
            SchemaText.Print(Server.Schema),
            StringComparison.Ordinal);

    public sealed class PageWithoutPaging
    {
        public int Rows(PagingArguments page) => page.First ?? 0;
    }

    [Fact]
    public async Task Resolver_WithArgumentsButNoPaging_IsRefusedWhenTheSchemaIsBuilt()
    {
        await using var server = TestServer.Create<PageWithoutPaging>();

        var failure = Assert.Throws<SchemaException>(() => server.Schema);

        Assert.Contains("[UsePaging]", failure.Message, StringComparison.Ordinal);
    }

    private static string? ReferenceOf(JsonElement connection) =>
        connection.GetProperty("nodes")[0].GetProperty("reference").GetString();
}
