using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Interfaces that implement interfaces (section 3.7), executed.</summary>
public sealed class InterfaceInheritanceTests
{
    public sealed class Query
    {
        public IEntity Entity(bool card = false) => card ? new Card("c", 4) : new Account("a", "DE1", 10);

        public IEnumerable<IHolding?> Holdings => [new Account("a", "DE1", 10), null, new Loan("l", 3)];
    }

    [InterfaceType("Entity")]
    public interface IEntity
    {
        string Id { get; }
    }

    [InterfaceType("Holding")]
    public interface IHolding : IEntity
    {
        int Balance { get; }
    }

    [InterfaceType("Numbered")]
    public interface INumbered : IHolding
    {
        string Number { get; }
    }

    public sealed record Account(string Id, string Number, int Balance) : INumbered;

    public sealed record Loan(string Id, int Balance) : IHolding;

    public sealed record Card(string Id, int Digits) : IEntity;

    [Theory]
    [InlineData("{holdings{__typename id balance}}",
        """
        {"holdings":[{"__typename":"Account","id":"a","balance":10},null,{"__typename":"Loan","id":"l","balance":3}]}
        """)]
    [InlineData("{holdings{... on Entity{id __typename}}}",
        """{"holdings":[{"id":"a","__typename":"Account"},null,{"id":"l","__typename":"Loan"}]}""")]
    [InlineData("{holdings{...E ... on Numbered{number}}} fragment E on Entity{id}",
        """{"holdings":[{"id":"a","number":"DE1"},null,{"id":"l"}]}""")]
    [InlineData("{holdings{... on Numbered{... on Entity{... on Holding{balance}}} ... on Loan{id}}}",
        """{"holdings":[{"balance":10},null,{"id":"l"}]}""")]
    [InlineData("{entity{id ... on Holding{balance ... on Numbered{number}} ... on Card{digits}}}",
        """{"entity":{"id":"a","balance":10,"number":"DE1"}}""")]
    [InlineData("{entity(card:true){id ... on Holding{balance} ... on Card{digits __typename}}}",
        """{"entity":{"id":"c","digits":4,"__typename":"Card"}}""")]
    public async Task Fragment_OnAnyInterfaceOfTheFamily_SelectsWhatImplementsIt(string document, string expected)
    {
        await using var server = CreateServer();

        Assert.Equal($$"""{"data":{{expected}}}""", await server.QueryAsync(document));
    }

    [Theory]
    [InlineData("Entity", """{"interfaces":[],"possibleTypes":[{"name":"Account"},{"name":"Loan"},{"name":"Card"}]}""")]
    [InlineData("Holding",
        """{"interfaces":[{"name":"Entity"}],"possibleTypes":[{"name":"Account"},{"name":"Loan"}]}""")]
    [InlineData("Numbered",
        """{"interfaces":[{"name":"Holding"},{"name":"Entity"}],"possibleTypes":[{"name":"Account"}]}""")]
    [InlineData("Account",
        """{"interfaces":[{"name":"Numbered"},{"name":"Holding"},{"name":"Entity"}],"possibleTypes":null}""")]
    public async Task Introspection_OfTheFamily_TellsAncestorsAndPossibleTypes(string type, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            $$$"""{__type(name:"{{{type}}}"){interfaces{name} possibleTypes{name} }}""");

        Assert.Equal($"{{\"data\":{{\"__type\":{expected}}}}}", answer);
    }

    [Theory]
    [InlineData("Holding", "id,balance")]
    [InlineData("Numbered", "id,balance,number")]
    public async Task Interface_OfAnInterface_RepeatsItsFields(string type, string expected)
    {
        await using var server = CreateServer();

        var found = server.Schema.Types.OfType<InterfaceType>().Single(each => each.Name == type);

        Assert.Equal(expected.Split(','), found.Fields.Select(field => field.Name));
    }

    [Fact]
    public async Task Fragment_OnAnInterfaceThatNothingShares_IsRefused()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("{entity{... on Card{... on Holding{balance}}}}");

        Assert.Contains("\"errors\"", answer, StringComparison.Ordinal);
    }

    private static TestServer CreateServer() => TestServer.Create<Query>(builder => builder
        .AddType<Account>()
        .AddType<Loan>()
        .AddType<Card>());
}
