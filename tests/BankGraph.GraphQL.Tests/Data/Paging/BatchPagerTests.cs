using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class BatchPagerTests : IDisposable
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly BookingsContext _db = new();

    public void Dispose() => _db.Dispose();

    // Owner 1 has rows 1, 4, 7 ..., owner 2 has rows 2, 5, 8 ..., owner 3 the others.
    private Task AddRowsAsync(int count)
    {
        var owners = Enumerable.Range(1, 3).Select(id => new Holder { Id = id, Name = $"H{id}" }).ToList();
        return _db.AddAsync(Enumerable.Range(1, count).Select(number => new Booking
        {
            Id = new Guid(number, 0, 0, new byte[8]),
            Reference = $"R{number:00}",
            BookedAt = Monday.AddHours(number / 2),
            DueOn = number % 4 == 0 ? null : DateOnly.FromDateTime(Monday).AddDays(number % 3),
            AmountMinor = number,
            Owner = owners[(number - 1) % 3],
        }));
    }

    private async Task<string> PageOf(IQueryable<Booking> rows, PagingArguments page, params int[] parents)
    {
        var pages = await rows.ToBatchPageAsync(parents, row => row.OwnerId!.Value, page);
        return string.Join('|', pages.OrderBy(found => found.Key).Select(found =>
            $"{found.Key}:{string.Join(',', found.Value.Items.Select(row => row.Reference[1..]))}"
            + (found.Value.HasPreviousPage ? " <" : "") + (found.Value.HasNextPage ? " >" : "")
            + (found.Value.TotalCount is { } count ? $" of {count}" : "")));
    }

    [Fact]
    public async Task Read_ManyParents_IsOneCommandThatReadsEachParentByItself()
    {
        await AddRowsAsync(20);

        Assert.Equal(
            "1:19,16 >|2:20,17 >|3:18,15 >",
            await PageOf(_db.Bookings.OrderByDescending(row => row.BookedAt), new PagingArguments(2), 1, 2, 3));

        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_TotalCount_IsOneCommandMoreForAllParents()
    {
        await AddRowsAsync(20);

        Assert.Equal(
            "1:01,04 > of 7|2:02,05 > of 7|3:03,06 > of 6|4: of 0",
            await PageOf(_db.Bookings, new PagingArguments(2) { IncludeTotalCount = true }, 1, 2, 3, 4));

        string.Join("\n\n", _db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_Cursor_MeansTheSamePlaceForEveryParent()
    {
        await AddRowsAsync(20);
        var first = await _db.Bookings.OrderBy(row => row.AmountMinor).ToPageAsync(new PagingArguments(8));
        var cursor = first.CreateCursor(first.Items[6]);
        _db.TakeCommands();

        Assert.Equal(
            "1:10,13 < >|2:08,11 < >|3:09,12 < >",
            await PageOf(
                _db.Bookings.OrderBy(row => row.AmountMinor), new PagingArguments(2, cursor), 1, 2, 3));
        Assert.Single(_db.TakeCommands()).MatchSnapshot("Read_Cursor_MeansTheSamePlaceForEveryParent.after");
        Assert.Equal(
            "1:01,04 >|2:02,05 >|3:03,06 >",
            await PageOf(
                _db.Bookings.OrderBy(row => row.AmountMinor),
                new PagingArguments(Last: 2, Before: cursor), 1, 2, 3));
        Assert.Single(_db.TakeCommands()).MatchSnapshot("Read_Cursor_MeansTheSamePlaceForEveryParent.before");
    }

    [Fact]
    public async Task Read_BetweenTwoCursors_TellsWhatLiesAroundInTheSameCommand()
    {
        await AddRowsAsync(20);
        var all = await _db.Bookings.OrderBy(row => row.AmountMinor).ToPageAsync(new PagingArguments(20));
        _db.TakeCommands();

        // Behind the second row, before the nineteenth: owner 1 has one row on each side, owner 3 none behind.
        var page = new PagingArguments(
            10, all.CreateCursor(all.Items[1]), Before: all.CreateCursor(all.Items[18]));
        Assert.Equal(
            "1:04,07,10,13,16 < >|2:05,08,11,14,17 < >|3:03,06,09,12,15,18",
            await PageOf(_db.Bookings.OrderBy(row => row.AmountMinor), page, 1, 2, 3));

        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_NullableKey_OrdersNullAlikeInEveryStore()
    {
        await AddRowsAsync(12);

        Assert.Equal(
            "1:04,01 >|2:08,02 >",
            await PageOf(_db.Bookings.OrderBy(row => row.DueOn), new PagingArguments(2), 1, 2));

        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_OneParent_IsThePlainQuery()
    {
        await AddRowsAsync(9);

        Assert.Equal("2:08,05 >", await PageOf(
            _db.Bookings.OrderByDescending(row => row.BookedAt), new PagingArguments(2), 2));

        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_FewerParents_RunsTheSameCommand()
    {
        await AddRowsAsync(9);
        var commands = new List<string>();
        foreach (var count in new[] { 5, 6, 7, 8, 100, 128 })
        {
            await PageOf(_db.Bookings, new PagingArguments(2), [.. Enumerable.Range(1, count)]);
            commands.AddRange(_db.TakeCommands());
        }

        Assert.Equal(6, commands.Count);
        Assert.Equal(3, commands.Distinct().Count());
    }

    [Fact]
    public async Task Read_MoreParentsThanACommandMayJoin_TakesSeveral()
    {
        await AddRowsAsync(9);

        Assert.StartsWith(
            "1:01,04 >|2:02,05 >|3:03,06 >|4:|5:|",
            await PageOf(_db.Bookings, new PagingArguments(2), [.. Enumerable.Range(1, 300)]),
            StringComparison.Ordinal);

        Assert.Equal(3, _db.TakeCommands().Count);
    }

    [Fact]
    public async Task Read_ManyParents_SearchesTheIndexForEach()
    {
        await AddRowsAsync(9);
        await PageOf(_db.Bookings.OrderBy(row => row.OwnerId), new PagingArguments(2), 1, 2, 3);

        var plan = _db.Explain(Assert.Single(_db.TakeCommands()));

        Assert.Equal(3, plan.Split("USING INDEX IX_Bookings_OwnerId").Length - 1);
        Assert.DoesNotContain("SCAN TABLE Bookings", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Projection_FetchesNothingElse()
    {
        await AddRowsAsync(9);

        Assert.Equal("1:01,04 >|2:02,05 >", await PageOf(
            _db.Bookings.OrderBy(row => row.BookedAt).Select(row => new Booking { Reference = row.Reference }),
            new PagingArguments(2), 1, 2));

        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_RowsMadeOfTwoTables_ArePagedAsWell()
    {
        await AddRowsAsync(9);
        var rows = _db.Bookings.Join(
            _db.Holders, row => row.OwnerId, holder => holder.Id, (row, holder) => new Line
            {
                Id = row.Id,
                OwnerId = holder.Id,
                Owner = holder.Name,
                Total = new Sum { Minor = row.AmountMinor, IsLarge = row.AmountMinor > 4 },
            });

        var pages = await rows.OrderByDescending(line => line.Total.Minor)
            .ToBatchPageAsync([1, 2], line => line.OwnerId, new PagingArguments(2));

        Assert.Equal([7, 4], pages[1].Items.Select(line => line.Total.Minor));
        Assert.Equal([true, false], pages[1].Items.Select(line => line.Total.IsLarge));
        Assert.Equal(["H2", "H2"], pages[2].Items.Select(line => line.Owner));
        Assert.Single(_db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Read_ParentsNamedByTheQuery_AreThosePaged()
    {
        await AddRowsAsync(9);
        int[] array = [1, 2];
        List<int> list = [1, 2];
        IReadOnlyList<int> keys = array;
        var queries = new[]
        {
            _db.Bookings.Where(row => array.Contains(row.OwnerId!.Value)),
            _db.Bookings.Where(row => list.Contains(row.OwnerId!.Value) && row.AmountMinor > 0),
            _db.Bookings.Where(row => row.AmountMinor > 0).Where(row => keys.Contains(row.OwnerId!.Value)),
        };
        foreach (var query in queries)
        {
            var pages = await query.OrderByDescending(row => row.AmountMinor)
                .ToBatchPageAsync(row => row.OwnerId!.Value, new PagingArguments(2) { IncludeTotalCount = true });

            Assert.Equal(["R07", "R04"], pages[1].Items.Select(row => row.Reference));
            Assert.Equal(["R08", "R05"], pages[2].Items.Select(row => row.Reference));
            Assert.Equal([3, 3], pages.Values.Select(page => page.TotalCount ?? 0));
            Assert.Equal(2, _db.TakeCommands().Count);
        }
    }

    [Fact]
    public async Task Read_ParentsNamedNowhere_SaysWhatToDo()
    {
        int[] array = [1, 2];
        var queries = new[]
        {
            _db.Bookings,
            _db.Bookings.Where(row => array.Contains(row.OwnerId!.Value) || row.IsOpen),
            _db.Bookings.Where(row => !array.Contains(row.OwnerId!.Value)),
            _db.Bookings.Where(row => array.Contains((int)row.AmountMinor)),
        };
        foreach (var query in queries)
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
                await query.ToBatchPageAsync(row => row.OwnerId!.Value, new PagingArguments(2)));
            Assert.Contains("pass the parents", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Read_ArgumentsThatMakeNoSense_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await _db.Bookings.ToPageAsync(new PagingArguments(1, Last: 1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () =>
            await _db.Bookings.ToPageAsync(new PagingArguments(-1)));
        var failure = await Assert.ThrowsAsync<GraphQLException>(async () =>
            await _db.Bookings.ToPageAsync(new PagingArguments(1, "nonsense")));
        Assert.Equal(ErrorCodes.InvalidCursor, Assert.Single(failure.Errors).Code);
    }

    private sealed class Line
    {
        public Guid Id { get; init; }

        public int OwnerId { get; init; }

        public string Owner { get; init; } = "";

        public required Sum Total { get; init; }
    }

    private sealed class Sum
    {
        public long Minor { get; init; }

        public bool IsLarge { get; init; }
    }
}
