using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class UsePagingTests
{
    public sealed class Account
    {
        [ID]
        public int Id { get; set; }

        public int Rank { get; set; }
    }

    public sealed class Query
    {
        private static readonly Account[] Known =
            [.. Enumerable.Range(1, 60).Select(id => new Account { Id = id, Rank = id / 10 })];

        [UsePaging(IncludeTotalCount = true)]
        public IQueryable<Account> GetAccounts() => Known.AsQueryable();

        [UsePaging(ConnectionName = "Ranked", MaxPageSize = 5, DefaultPageSize = 20)]
        public IQueryable<Account> GetByRank() => Known.AsQueryable().OrderByDescending(account => account.Rank);

        [UsePaging(AllowBackwardPagination = false)]
        public IEnumerable<string> GetNames() => ["a", "b", "c"];

        [UsePaging(RequirePagingBoundaries = true)]
        public IReadOnlyList<int?> GetNumbers() => [1, null, 3];

        [UsePaging]
        public Task<List<Account>?> GetNothingAsync() => Task.FromResult<List<Account>?>(null);

        [UsePaging(ConnectionName = "Made")]
        public Connection<Account> GetMade() =>
            new([new Edge<Account>(Known[4], "five")], new ConnectionPageInfo(true, true, "five", "five"), 60);

        [UsePaging]
        public async IAsyncEnumerable<Account> GetStreamed()
        {
            await Task.Yield();
            foreach (var account in Known.Take(3)) yield return account;
        }

        public IQueryable<Account> GetUnpaged() => Known.AsQueryable().Where(account => account.Id < 3);
    }

    [Fact]
    public async Task Schema_PagedFields_PrintAsHotChocolatePrintsThem()
    {
        await using var server = TestServer.Create<Query>();
        SchemaText.Print(server.Schema).MatchSnapshot();
    }

    [Theory]
    [InlineData("{accounts(first:2){nodes{id} totalCount pageInfo{hasNextPage hasPreviousPage}}}", """
        {"accounts":{"nodes":[{"id":"QWNjb3VudDox"},{"id":"QWNjb3VudDoy"}],
        "totalCount":60,"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}
        """)]
    [InlineData("{accounts(last:1){edges{node{rank}} pageInfo{hasNextPage hasPreviousPage}}}", """
        {"accounts":{"edges":[{"node":{"rank":6}}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}
        """)]
    [InlineData("{accounts(first:0){nodes{id} pageInfo{hasNextPage startCursor}}}", """
        {"accounts":{"nodes":[],"pageInfo":{"hasNextPage":true,"startCursor":null}}}
        """)]
    [InlineData("{accounts{nodes{rank}}}", """
        {"accounts":{"nodes":[{"rank":0},{"rank":0},{"rank":0},{"rank":0},{"rank":0},
        {"rank":0},{"rank":0},{"rank":0},{"rank":0},{"rank":1}]}}
        """)]
    [InlineData("{byRank(first:2){nodes{rank id}}}", """
        {"byRank":{"nodes":[{"rank":6,"id":"QWNjb3VudDo2MA=="},{"rank":5,"id":"QWNjb3VudDo1OQ=="}]}}
        """)]
    [InlineData("{byRank{pageInfo{hasNextPage}}}", """{"byRank":{"pageInfo":{"hasNextPage":true}}}""")]
    [InlineData("{names(first:2){nodes} }", """{"names":{"nodes":["a","b"]}}""")]
    [InlineData("{numbers(last:2){edges{node}} }", """{"numbers":{"edges":[{"node":null},{"node":3}]}}""")]
    [InlineData("{nothing{nodes{id}}}", """{"nothing":null}""")]
    [InlineData("{made{edges{cursor node{id}}}}", """
        {"made":{"edges":[{"cursor":"five","node":{"id":"QWNjb3VudDo1"}}]}}
        """)]
    [InlineData("{streamed(last:1){nodes{id}}}", """{"streamed":{"nodes":[{"id":"QWNjb3VudDoz"}]}}""")]
    [InlineData("{unpaged{rank}}", """{"unpaged":[{"rank":0},{"rank":0}]}""")]
    public async Task Query_PagedField_GivesThePage(string document, string expected)
    {
        await using var server = TestServer.Create<Query>();
        Assert.Equal("{\"data\":" + expected.ReplaceLineEndings("").Trim() + "}", await server.QueryAsync(document));
    }

    [Theory]
    [InlineData("{accounts(first:51){nodes{id}}}")]
    [InlineData("{byRank(last:6){nodes{id}}}")]
    [InlineData("{accounts(first:-1){nodes{id}}}")]
    [InlineData("{accounts(first:1,last:1){nodes{id}}}")]
    [InlineData("{numbers{nodes}}")]
    [InlineData("{accounts(first:2,after:\"zzz\"){nodes{id}}}")]
    [InlineData("{byRank(last:2,before:\"zzz\"){nodes{id}}}")]
    public async Task Query_RefusedPage_SaysWhy(string document)
    {
        await using var server = TestServer.Create<Query>();
        var name = string.Concat(document.Where(char.IsLetterOrDigit));
        (await server.QueryAsync(document)).MatchSnapshot($"Query_RefusedPage_SaysWhy.{name}");
    }

    [Fact]
    public async Task Query_CursorOfAnotherField_IsRefused()
    {
        await using var server = TestServer.Create<Query>();
        var cursor = await CursorOf(server, "byRank");
        var answer = await server.QueryAsync(
            "query($c:String){accounts(after:$c){nodes{id}} names(after:$c){nodes} byRank(after:$c){nodes{id}}}",
            new { c = cursor });
        Assert.Contains("\"accounts\":null,\"names\":null,\"byRank\":{\"nodes\":[{", answer, StringComparison.Ordinal);
        Assert.Contains("HC0078", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("streamed")]
    [InlineData("names")]
    public async Task Query_WalkForward_MeetsEveryItemOnce(string field)
    {
        await using var server = TestServer.Create<Query>();
        var cursors = new HashSet<string?>();
        string? cursor = null;
        do
        {
            cursor = await CursorOf(server, field, cursor);
        }
        while (cursor is not null && cursors.Add(cursor));
        Assert.Null(cursor);
        Assert.Equal(field == "accounts" ? 60 : 3, cursors.Count);
    }

    private static async Task<string?> CursorOf(TestServer server, string field, string? after = null)
    {
        var answer = await server.QueryAsync(
            "query($after:String){" + field + "(first:1,after:$after){pageInfo{endCursor}}}", new { after });
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("data").GetProperty(field).GetProperty("pageInfo").GetProperty("endCursor")
            .GetString();
    }
}
