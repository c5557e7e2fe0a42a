using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Authoring;

/// <summary><c>[GraphQLType]</c>: the type in the schema, whatever the C# type says.</summary>
public sealed class GraphQLTypeAttributeTests
{
    public sealed class Query
    {
        [GraphQLType(typeof(LongType))]
        public int Wide => 1;

        [GraphQLType<NonNullType<LongType>>]
        public Task<int> AwaitedAsync() => Task.FromResult(int.MaxValue);

        [GraphQLType<NonNullType<ListType<NonNullType<DateType>>>>]
        public IEnumerable<DateOnly> Days => [DateOnly.MinValue, DateOnly.MaxValue];

        [GraphQLType("[UUID!]")]
        public Guid[] Written => [Guid.Empty];

        [GraphQLType<Thing>]
        public object Named => new Thing("x");

        public int Takes(
            [GraphQLType(typeof(NonNullType<LongType>))] int number,
            [GraphQLType("[ID!]!")] List<string> ids,
            Holder? holder) => number + ids.Count + (int)(holder?.Number ?? 0);
    }

    public sealed record Thing(string Name);

    public sealed record Holder([property: GraphQLType<ShortType>] long? Number);

    public sealed class Mismatch
    {
        public int Takes([GraphQLType<StringType>] int number) => number;
    }

    public sealed class Unknown
    {
        [GraphQLType("Nowhere!")]
        public int Field => 1;
    }

    [Theory]
    [InlineData("wide: Long\n")]
    [InlineData("awaited: Long! ")]
    [InlineData("days: [Date!]!\n")]
    [InlineData("written: [UUID!]\n")]
    [InlineData("named: Thing\n")]
    [InlineData("takes(number: Long!, ids: [ID!]!, holder: HolderInput): Int!")]
    [InlineData("number: Short\n")]
    public async Task Schema_OfANamedType_PrintsIt(string expected)
    {
        await using var server = TestServer.Create<Query>();

        Assert.Contains(expected, SchemaPrinter.Print(server.Schema), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{wide awaited}", """{"wide":1,"awaited":2147483647}""")]
    [InlineData("{days}", """{"days":["0001-01-01","9999-12-31"]}""")]
    [InlineData("{written}", """{"written":["00000000-0000-0000-0000-000000000000"]}""")]
    [InlineData("{named{name}}", """{"named":{"name":"x"}}""")]
    [InlineData("{takes(number:2147483600 ids:[\"a\" 2])}", """{"takes":2147483602}""")]
    [InlineData("{takes(number:1 ids:[] holder:{number:32767})}", null)]
    public async Task Value_OfANamedType_IsConverted(string document, string? expected)
    {
        await using var server = TestServer.Create<Query>();

        Assert.Equal($$"""{"data":{{expected ?? "{\"takes\":32768}"}}}""", await server.QueryAsync(document));
    }

    [Fact]
    public async Task Argument_BeyondItsParameter_IsRefused()
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync("{takes(number:2147483648 ids:[])}");

        Assert.Contains("does not fit Int32", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Argument_OfATypeThatIsReadAsAnother_IsRefusedAtStart()
    {
        var refusal = Assert.Throws<SchemaException>(() => TestServer.Create<Mismatch>().Schema);

        Assert.Equal("`String` is read as String, which is no Int32.", refusal.Message);
    }

    [Fact]
    public void Name_OfNoType_IsRefusedAtStart()
    {
        var refusal = Assert.Throws<SchemaException>(() => TestServer.Create<Unknown>().Schema);

        Assert.StartsWith("No type is called `Nowhere`", refusal.Message, StringComparison.Ordinal);
    }
}
