using BankGraph.GraphQL.Data.Paging;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class QueryPagerTests : IDisposable
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private readonly BookingsContext _db = new();

    public void Dispose() => _db.Dispose();

    private static IEnumerable<Booking> Rows(int count) => Enumerable.Range(1, count).Select(number => new Booking
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Reference = $"R{number:00}",
        BookedAt = Monday.AddHours(number / 3),
        AmountMinor = number % 4,
        Kind = (BookingKind)(number % 3),
        Reversal = number % 2 == 0 ? null : (BookingKind)(number % 3),
        DueOn = number % 3 == 0 ? null : DateOnly.FromDateTime(Monday).AddDays(number % 5),
        Memo = number % 4 == 0 ? null : $"memo {number % 5}",
        IsOpen = number % 2 == 0,
    });

    private async Task<string> CommandsOf(IQueryable<Booking> query)
    {
        await _db.AddAsync(Rows(9));
        var first = await Pages.ReadAsync(query, Pages.First(3));
        await Pages.ReadAsync(query, Pages.First(3, first.Info.EndCursor));
        await Pages.ReadAsync(query, Pages.Last(3, first.Info.EndCursor));
        return string.Join("\n\n", _db.TakeCommands());
    }

    [Fact]
    public async Task Read_WithoutOrder_FollowsTheKey() => (await CommandsOf(_db.Bookings)).MatchSnapshot();

    [Fact]
    public async Task Read_NewestFirst_SeeksAlongTheIndex() =>
        (await CommandsOf(_db.Bookings.Where(row => row.AmountMinor >= 0).OrderByDescending(row => row.BookedAt)))
            .MatchSnapshot();

    [Fact]
    public async Task Read_NullableKey_SaysWhereNullStands() =>
        (await CommandsOf(_db.Bookings.OrderBy(row => row.DueOn).ThenByDescending(row => row.Memo))).MatchSnapshot();

    [Fact]
    public async Task Read_EnumAndFlag_ComparesAsTheStoreOrders() => (await CommandsOf(_db.Bookings
        .OrderBy(row => row.Kind).ThenBy(row => row.IsOpen).ThenByDescending(row => row.Reversal))).MatchSnapshot();

    [Fact]
    public async Task Read_Navigation_FollowsTheOtherTable() => (await CommandsOf(_db.Bookings
        .OrderBy(row => row.Owner!.Name).ThenBy(row => row.Owner!.Age))).MatchSnapshot();

    [Theory]
    [InlineData("count", false, false, false, false, true)]
    [InlineData("next", false, false, true, false, false)]
    [InlineData("cursors", false, true, false, false, false)]
    [InlineData("nodes", true, true, false, false, false)]
    public async Task Read_PartOfAPage_FetchesNothingElse(
        string part, bool items, bool rows, bool next, bool previous, bool count)
    {
        await _db.AddAsync(Rows(5));
        var selection = new PageSelection(items, rows, next, previous, count);
        var page = await Pages.ReadAsync(_db.Bookings.OrderBy(row => row.Reference), Pages.First(2), selection);
        Assert.Equal(next, page.Info.HasNextPage);
        Assert.Equal(count ? 5 : 0, page.TotalCount);
        Assert.Single(_db.TakeCommands()).MatchSnapshot($"{nameof(Read_PartOfAPage_FetchesNothingElse)}.{part}");
    }

    [Fact]
    public async Task Read_OfNoRows_CountsNone()
    {
        var page = await Pages.ReadAsync(_db.Bookings, Pages.First(2));
        Assert.Equal(0, page.TotalCount);
        Assert.Empty(page.Edges);
        Assert.Equal(new ConnectionPageInfo(false, false, null, null), page.Info);
    }

    [Fact]
    public async Task Read_DeepPage_SearchesTheIndexFromTheCursor()
    {
        await _db.AddAsync(Rows(9));
        var query = _db.Bookings.OrderByDescending(row => row.BookedAt);
        var first = await Pages.ReadAsync(query, Pages.First(3));
        _db.TakeCommands();

        await Pages.ReadAsync(query, Pages.First(3, first.Info.EndCursor), Pages.Everything with { Count = false });

        var plan = _db.Explain(Assert.Single(_db.TakeCommands()));
        Assert.StartsWith("SEARCH", plan, StringComparison.Ordinal);
        Assert.EndsWith("USING INDEX IX_Bookings_BookedAt_Id (BookedAt<?)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_RowOfTheCursorIsGone_LooksBehindOnce()
    {
        await _db.AddAsync(Rows(5));
        var first = await Pages.ReadAsync(_db.Bookings, Pages.First(1));
        _db.Bookings.RemoveRange(_db.Bookings.OrderBy(row => row.Id).Take(1));
        await _db.SaveChangesAsync();
        _db.TakeCommands();

        var page = await Pages.ReadAsync(
            _db.Bookings, Pages.First(2, first.Info.EndCursor), Pages.Everything with { Count = false });

        Assert.False(page.Info.HasPreviousPage);
        Assert.Equal(["R02", "R03"], page.Edges.Select(edge => edge.Node.Reference));
        Assert.Equal(2, _db.TakeCommands().Count);
    }
}
