namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class ParentCountTests
{
    [Theory]
    [InlineData("{ book { rows { totalCount } } }", 41)]
    [InlineData("{ book { rows(where: null) { totalCount } } }", 41)]
    [InlineData("{ book { rows(first: 1, order: [{ id: DESC }]) { totalCount } } }", 41)]
    [InlineData("{ book { rows(where: { id: { gt: 1 } }) { totalCount } } }", 1)]
    public async Task TotalCount_WithAParentThatKnows_IsCountedOnlyWhenFiltered(string document, int count)
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddFiltering().AddSorting());

        Assert.Equal(
            """{"data":{"book":{"rows":{"totalCount":""" + count + "}}}}",
            await server.QueryAsync(document));
    }

    public sealed class Query
    {
        public Book Book => new();
    }

    public sealed class Book
    {
        [GraphQLIgnore]
        public long RowCount => 41;

        [UsePaging(IncludeTotalCount = true, ParentCount = nameof(RowCount))]
        [UseFiltering]
        [UseSorting]
        public IQueryable<Row> GetRows() =>
            new Row[] { new() { Id = 1 }, new() { Id = 2 } }.AsQueryable().OrderBy(row => row.Id);
    }

    public sealed class Row
    {
        public int Id { get; set; }
    }
}
