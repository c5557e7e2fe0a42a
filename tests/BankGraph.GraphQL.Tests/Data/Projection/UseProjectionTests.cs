using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Projection;

public sealed class UseProjectionTests
{
    private static readonly Holder Ada = new() { Id = 1, Name = "Ada", Age = 36 };

    private static readonly Booking[] Rows =
    [
        new() { Id = new Guid(1, 0, 0, new byte[8]), Reference = "R1", Memo = "m", IsOpen = true, Owner = Ada },
        new() { Id = new Guid(2, 0, 0, new byte[8]), Reference = "R2", Owner = Ada },
        new() { Id = new Guid(3, 0, 0, new byte[8]), Reference = "R3" },
    ];

    [Theory]
    [InlineData("scalars", "{bookings(first:2,order:{memo:ASC}){nodes{reference}}}")]
    [InlineData("object", "{bookings{edges{node{reference owner{name}}}}}")]
    [InlineData("list", "{bookings(last:2){nodes{owner{bookings{reference}}}}}")]
    [InlineData("computed", "{bookings(last:2){nodes{reference owner{label}}}}")]
    [InlineData("both", "{bookings(first:1){nodes{memo} edges{node{isOpen}}}}")]
    [InlineData("typename", "{bookings(first:1){nodes{__typename}}}")]
    [InlineData("first", "{booking(reference:\"R2\"){memo reference}}")]
    [InlineData("skipped", "{booking(reference:\"R2\"){memo reference @skip(if:true)}}")]
    public async Task Query_Selection_FetchesOnlyIt(string name, string document)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync(document);
        $"{document}\n{answer}\n\n{string.Join("\n\n", db.TakeCommands())}"
            .MatchSnapshot($"{nameof(Query_Selection_FetchesOnlyIt)}.{name}");
    }

    [Theory]
    [InlineData("{booking(reference:\"R9\"){memo}}", """{"data":{"booking":null}}""")]
    [InlineData("{only(isOpen:true){reference}}", """{"data":{"only":{"reference":"R1"}}}""")]
    [InlineData("{keptOne(isThere:true){reference}}", """{"data":{"keptOne":{"reference":"R1"}}}""")]
    [InlineData("{keptOne(isThere:false){reference}}", """{"data":{"keptOne":null}}""")]
    [InlineData("{plain{name}}", """{"data":{"plain":[{"name":"Ada"}]}}""")]
    public async Task Query_OneRow_IsNoList(string document, string expected)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        Assert.Equal(expected, await server.QueryAsync(document));
        Assert.DoesNotContain(db.TakeCommands(), command => command.Contains("-- blocking", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_SingleOfSeveral_IsAnError()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync("{only(isOpen:false){reference}}");
        Assert.Contains("\"code\":\"HC0022\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"only\":null}", answer, StringComparison.Ordinal);
    }
}
