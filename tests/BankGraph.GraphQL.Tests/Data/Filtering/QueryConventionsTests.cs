namespace BankGraph.GraphQL.Tests.Data.Filtering;

public sealed class QueryConventionsTests
{
    private static readonly Booking[] Rows =
    [
        new() { Id = new Guid(1, 0, 0, new byte[8]), Reference = "R1", AmountMinor = 1250 },
        new() { Id = new Guid(2, 0, 0, new byte[8]), Reference = "R2", AmountMinor = 900 },
    ];

    private static void Configure(QueryConventions conventions) => conventions
        .Map((Booking row) => row.Reference, row => row.AmountMinor, (decimal amount) => (long)(amount * 100))
        .Ignore((Booking row) => row.Memo);

    [Fact]
    public async Task Query_MappedProperty_IsComparedInTheStoresForm()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows, Configure);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync("{all(where:{reference:{gt:10.5}}){reference}}");
        Assert.Equal("""{"data":{"all":[{"reference":"R1"}]}}""", answer);
        Assert.Contains("\"AmountMinor\" > @Value", Assert.Single(db.TakeCommands()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_MappedProperty_IsOrderedInTheStoresForm()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows, Configure);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync("{all(order:{reference:ASC}){reference}}");
        Assert.Equal("""{"data":{"all":[{"reference":"R2"},{"reference":"R1"}]}}""", answer);
    }

    [Fact]
    public async Task Schema_IgnoredProperty_CannotBeAskedFor()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows, Configure);
        await using var owned = server;
        await using var store = db;
        var answer = await server.QueryAsync("{all(where:{memo:{eq:null}}){reference}}");
        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
    }
}
