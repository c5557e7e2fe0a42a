using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class AttributeOrderTests
{
    public sealed class FilterAbovePaging
    {
        [UseFiltering]
        [UsePaging]
        public IQueryable<Booking> Rows() => Array.Empty<Booking>().AsQueryable();
    }

    public sealed class FilterOfAConnection
    {
        [UsePaging]
        [UseFiltering]
        public Connection<Booking> Rows() => new([], new ConnectionPageInfo(false, false, null, null));
    }

    public sealed class SortOfScalars
    {
        [UseSorting]
        public List<int> Rows() => [];
    }

    public sealed class PagesOfNoList
    {
        [UsePaging]
        public int Rows() => 0;
    }

    public sealed class UnknownKey
    {
        [UsePaging(KeyProperty = "Nothing")]
        public IQueryable<Booking> Rows() => Array.Empty<Booking>().AsQueryable();
    }

    public sealed class TwoNodesOneName
    {
        [UsePaging(ConnectionName = "Things")]
        public IQueryable<Booking> Rows() => Array.Empty<Booking>().AsQueryable();

        [UsePaging(ConnectionName = "Things")]
        public IQueryable<Holder> Others() => Array.Empty<Holder>().AsQueryable();
    }

    [Fact]
    public void Schema_AttributesThatCannotWork_AreRefused()
    {
        Assert.Throws<SchemaException>(() => TestServer.Create<FilterAbovePaging>().Schema);
        Assert.Throws<SchemaException>(() => TestServer.Create<FilterOfAConnection>().Schema);
        Assert.Throws<SchemaException>(() => TestServer.Create<SortOfScalars>().Schema);
        Assert.Throws<SchemaException>(() => TestServer.Create<PagesOfNoList>().Schema);
        Assert.Throws<SchemaException>(() => TestServer.Create<UnknownKey>().Schema);
        Assert.Throws<SchemaException>(() => TestServer.Create<TwoNodesOneName>().Schema);
    }

    public sealed class SharedName
    {
        [UsePaging]
        public IQueryable<Booking> Rows() => Array.Empty<Booking>().AsQueryable();

        [UsePaging(ConnectionName = "Rows", IncludeTotalCount = true)]
        public IQueryable<Booking> Others() => Array.Empty<Booking>().AsQueryable();
    }

    [Fact]
    public async Task Schema_ConnectionSharedByTwoFields_CountsForBoth()
    {
        await using var server = TestServer.Create<SharedName>();
        Assert.Equal(
            """{"data":{"rows":{"totalCount":0},"others":{"totalCount":0}}}""",
            await server.QueryAsync("{rows{totalCount} others{totalCount}}"));
    }
}
