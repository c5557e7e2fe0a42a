using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Data.Sorting;

public sealed class UseSortingTests
{
    private static readonly Booking[] Rows =
    [
        Row(1, "b", 2, new Holder { Id = 1, Name = "Zoe", Age = 30 }),
        Row(2, null, 1, null),
        Row(3, "a", 2, new Holder { Id = 2, Name = "Ada", Age = 40 }),
        Row(4, "b", 1, null),
    ];

    private static Booking Row(int number, string? memo, long amount, Holder? owner) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Reference = $"R{number}",
        Memo = memo,
        AmountMinor = amount,
        Owner = owner,
    };

    [Theory]
    [InlineData("[{memo:ASC},{reference:DESC}]", "2341")]
    [InlineData("[{memo:DESC},{reference:DESC}]", "4132")]
    [InlineData("[{amountMinor:DESC},{},{memo:ASC}]", "3124")]
    [InlineData("{reference:DESC}", "4321")]
    [InlineData("[{owner:{name:DESC}},{reference:ASC}]", "1324")]
    [InlineData("[{owner:{age:ASC}},{reference:DESC}]", "4213")]
    [InlineData("[{owner:{}},{owner:null},{reference:null},{memo:DESC},{amountMinor:ASC}]", "4132")]
    [InlineData("[{memo:ASC,reference:DESC}]", "2341")]
    [InlineData("[{reference:DESC,memo:ASC}]", "4321")]
    [InlineData("[{amountMinor:DESC,memo:ASC}]", "3124")]
    [InlineData("[{memo:ASC,amountMinor:DESC},{reference:DESC}]", "2314")]
    [InlineData("[{owner:{name:ASC,age:DESC},reference:DESC}]", "4231")]
    [InlineData("[{owner:{age:DESC,name:ASC}},{reference:ASC}]", "3124")]
    [InlineData("[]", "1234")]
    [InlineData("[{}]", "1234")]
    [InlineData("null", "1234")]
    public async Task Query_Order_IsTheSameInAStoreAndInMemory(string order, string expected)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        using var answer = JsonDocument.Parse(await server.QueryAsync(
            $"{{all(order:{order}){{reference}} kept(order:{order}){{reference}}}}"));
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(expected, Found(answer.RootElement.GetProperty("data").GetProperty("all")));
        Assert.Equal(expected, Found(answer.RootElement.GetProperty("data").GetProperty("kept")));
    }

    [Theory]
    [InlineData("[{},{},{},{},{},{},{},{},{},{},{}]")]
    [InlineData("[{id:ASC,reference:ASC,memo:ASC,kind:ASC,reversal:ASC,bookedAt:ASC},"
        + "{dueOn:ASC,amountMinor:ASC,isOpen:ASC,priority:ASC,owner:{name:ASC}}]")]
    public async Task Query_OrderOfTooManyKeys_IsRefused(string order)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync($"{{all(order:{order}){{reference}}}}");
        Assert.Contains("\"code\":\"HC0047\"", answer, StringComparison.Ordinal);
        Assert.Empty(db.TakeCommands());
    }

    [Fact]
    public async Task Query_OrderFromAVariable_DecidesInTheSequenceOfItsFields()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        const string Document = "query($o:[BookingSortInput!]){all(order:$o){reference}}";

        using var first = JsonDocument.Parse(await server.QueryAsync(
            Document, new { o = new { amountMinor = "DESC", memo = "ASC" } }));
        using var second = JsonDocument.Parse(await server.QueryAsync(
            Document, new { o = new { memo = "DESC", amountMinor = "ASC" } }));

        Assert.Equal("3124", Found(first.RootElement.GetProperty("data").GetProperty("all")));
        Assert.Equal("4132", Found(second.RootElement.GetProperty("data").GetProperty("all")));
    }

    [Fact]
    public async Task Query_PagesInAClientsOrder_MeetEveryRowOnce()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        var found = "";
        string? cursor = null;
        for (var page = 0; page < 4; page++)
        {
            using var answer = JsonDocument.Parse(await server.QueryAsync(
                """
                query($after:String) {
                  bookings(first:1, after:$after, order:[{owner:{name:ASC}},{memo:DESC}]) {
                    nodes{reference} pageInfo{endCursor hasNextPage}
                  }
                }
                """,
                new { after = cursor }));
            var connection = answer.RootElement.GetProperty("data").GetProperty("bookings");
            found += Found(connection.GetProperty("nodes"));
            cursor = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            Assert.Equal(page < 3, connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        }

        Assert.Equal("4231", found);
    }

    [Fact]
    public async Task Query_CursorOfAnotherOrder_IsRefused()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        using var answer = JsonDocument.Parse(
            await server.QueryAsync("{bookings(first:1,order:{memo:ASC}){pageInfo{endCursor}}}"));
        var cursor = answer.RootElement.GetProperty("data").GetProperty("bookings").GetProperty("pageInfo")
            .GetProperty("endCursor").GetString();
        Assert.Contains("HC0078", await server.QueryAsync(
            "query($c:String){bookings(after:$c,order:{memo:DESC}){nodes{id}}}", new { c = cursor }),
            StringComparison.Ordinal);
    }

    private static string Found(JsonElement rows) =>
        string.Concat(rows.EnumerateArray().Select(row => row.GetProperty("reference").GetString()?[1..]));
}
