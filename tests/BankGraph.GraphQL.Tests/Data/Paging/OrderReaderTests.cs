using BankGraph.GraphQL.Data.Paging;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class OrderReaderTests
{
    private static readonly IQueryable<Booking> Rows = Array.Empty<Booking>().AsQueryable();

    public static TheoryData<IQueryable, string> Orders => new()
    {
        { Rows, "row.Id asc Guid" },
        { Rows.OrderBy(row => row.Memo), "row.Memo asc String,row.Id asc Guid" },
        { Rows.OrderByDescending(row => row.BookedAt), "row.BookedAt desc DateTime,row.Id desc Guid" },
        { Rows.OrderBy(row => row.IsOpen).ThenByDescending(it => it.Id), "row.IsOpen asc Boolean,row.Id desc Guid" },
        { Rows.OrderBy(row => row.Id).ThenBy(row => row.Memo), "row.Id asc Guid" },
        { Rows.OrderBy(row => row.Memo).Where(row => row.IsOpen).Take(3), "row.Memo asc String,row.Id asc Guid" },
        { Rows.OrderBy(row => row.Memo).OrderBy(row => row.IsOpen), "row.IsOpen asc Boolean,row.Id asc Guid" },
        { Rows.OrderBy(row => row.Memo).Distinct(), "row.Id asc Guid" },
        { Rows.OrderBy(row => (object)row.IsOpen), "row.IsOpen asc Boolean,row.Id asc Guid" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Of_Query_FollowsItsOrderToAUniqueKey(IQueryable query, string expected) => Assert.Equal(
        expected, PageOrder.Of((IQueryable<Booking>)query, KeyProperties.Find(typeof(Booking), null)).Describe());

    [Fact]
    public void Read_OrderBeforeSelect_IsRefused() => Assert.Throws<InvalidOperationException>(
        () => OrderReader.Read(Rows.OrderBy(row => row.Memo).Select(row => row.Reference).Expression));

    [Fact]
    public void Read_OrderThatCannotBeCompared_IsRefused()
    {
        Assert.Throws<InvalidOperationException>(
            () => OrderReader.Read(Rows.OrderBy(row => row.Id).Reverse().Expression));
        Assert.Throws<InvalidOperationException>(
            () => OrderReader.Read(Rows.OrderBy(row => row.Memo, StringComparer.Ordinal).Expression));
    }

    [Fact]
    public void Find_KeyOfAType_PrefersWhatIsMarked()
    {
        Assert.Equal("Id", Assert.Single(KeyProperties.Find(typeof(Booking), null)).Name);
        Assert.Equal("Reference", Assert.Single(KeyProperties.Find(typeof(Booking), "Reference")).Name);
        Assert.Equal(["Account", "Sequence"], KeyProperties.Find(typeof(Line), null).Select(property => property.Name));
        Assert.Equal("Number", Assert.Single(KeyProperties.Find(typeof(Card), null)).Name);
        Assert.Empty(KeyProperties.Find(typeof(string), null));
    }

    public sealed record Line(
        [property: CursorKey(Order = 1)] long Sequence, [property: CursorKey] int Account, int Id);

    public sealed record Card([property: ID("Booking")] int Booking, [property: ID] string Number);
}
