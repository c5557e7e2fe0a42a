using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Data.Filtering;

public sealed class IdFilterTests
{
    public sealed record Price(long Minor);

    public sealed class Card
    {
        [ID]
        public int Id { get; set; }

        [ID("Holder")]
        public Guid? HolderId { get; set; }

        [GraphQLIgnore]
        public string? Note { get; set; }

        public Price Fee { get; set; } = new(0);
    }

    public sealed class Query
    {
        public static readonly Guid Holder = Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057");

        [UseFiltering]
        [UseSorting]
        public List<Card> Cards() =>
            [new() { Id = 1, HolderId = Holder, Fee = new Price(300) }, new() { Id = 2, Fee = new Price(100) }];
    }

    private static Task<string> AskAsync(TestServer server, string where) =>
        server.QueryAsync(
            "query($w:CardFilterInput){cards(where:$w,order:{fee:ASC}){id}}", JsonDocument.Parse(where).RootElement);

    private static TestServer Create() => TestServer.Create<Query>(builder => builder.AddFiltering(conventions =>
        conventions.MapType((Price price) => price.Minor, (decimal amount) => (long)(amount * 100))));

    [Theory]
    [InlineData("""{"w":{"id":{"eq":"Q2FyZDox"}}}""", "Q2FyZDox")]
    [InlineData("""{"w":{"id":{"in":["Q2FyZDoy"]}}}""", "Q2FyZDoy")]
    [InlineData("""{"w":{"holderId":{"eq":null}}}""", "Q2FyZDoy")]
    [InlineData("""{"w":{"holderId":{"eq":"SG9sZGVyOgGJCl2slndLvM6zAgmagFc="}}}""", "Q2FyZDox")]
    [InlineData("""{"w":{"fee":{"gte":2.5}}}""", "Q2FyZDox")]
    [InlineData("""{"w":null}""", "Q2FyZDoy\"},{\"id\":\"Q2FyZDox")]
    public async Task Query_GlobalIdOrMappedType_IsComparedByItsKey(string variables, string expected)
    {
        await using var server = Create();
        var answer = await AskAsync(server, variables);
        Assert.Equal("{\"data\":{\"cards\":[{\"id\":\"" + expected + "\"}]}}", answer);
    }

    [Theory]
    [InlineData("""{"w":{"id":{"eq":"SG9sZGVyOjE="}}}""")]
    [InlineData("""{"w":{"id":{"eq":"nonsense"}}}""")]
    public async Task Query_IdOfAnotherType_IsRefused(string variables)
    {
        await using var server = Create();
        Assert.Contains("HC0081", await AskAsync(server, variables), StringComparison.Ordinal);
    }
}
