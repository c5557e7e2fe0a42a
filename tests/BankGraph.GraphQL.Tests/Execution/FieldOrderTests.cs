using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.3.2: a field stands where the first of its selections stands that counts.</summary>
public sealed class FieldOrderTests
{
    public sealed class Query
    {
        public string A => "a";

        public string B => "b";

        public IEnumerable<Query> Many => [new Query(), new Query()];
    }

    public sealed class Mutation
    {
        public string First([Service] List<string> done) => Do("first", done);

        public string Second([Service] List<string> done) => Do("second", done);

        private static string Do(string what, List<string> done)
        {
            done.Add(what);
            return string.Join(',', done);
        }
    }

    [Theory]
    [InlineData("query($x:Boolean!){a @include(if:$x) b a}", true, """{"a":"a","b":"b"}""")]
    [InlineData("query($x:Boolean!){a @include(if:$x) b a}", false, """{"b":"b","a":"a"}""")]
    [InlineData("query($x:Boolean!){... @skip(if:$x){a b} b a @skip(if:$x)}", true, """{"b":"b"}""")]
    [InlineData("query($x:Boolean!){...F @include(if:$x) b ...F} fragment F on Query{a b}", false,
        """{"b":"b","a":"a"}""")]
    [InlineData("query($x:Boolean!){...F @include(if:$x) b ...F} fragment F on Query{a b}", true,
        """{"a":"a","b":"b"}""")]
    [InlineData("query($x:Boolean!){many @include(if:$x){a} many{b a}}", false,
        """{"many":[{"b":"b","a":"a"},{"b":"b","a":"a"}]}""")]
    [InlineData("query($x:Boolean!){many @include(if:$x){a} many{b a}}", true,
        """{"many":[{"a":"a","b":"b"},{"a":"a","b":"b"}]}""")]
    public async Task Query_FieldUnderSeveralConditions_StandsWhereItCounts(string document, bool x, string data)
    {
        await using var server = TestServer.Create<Query>();

        Assert.Equal($$"""{"data":{{data}}}""", await server.QueryAsync(document, new { x }));
    }

    [Theory]
    [InlineData(true, """{"first":"first","second":"first,second"}""")]
    [InlineData(false, """{"second":"second","first":"second,first"}""")]
    public async Task Mutation_FieldUnderSeveralConditions_IsCarriedOutInItsTurn(bool x, string data)
    {
        await using var server = TestServer.Create(
            builder => builder.AddQueryType<Query>().AddMutationType<Mutation>(),
            services => services.AddScoped<List<string>>());
        const string Document = "mutation($x:Boolean!){first @include(if:$x) second first}";

        Assert.Equal($$"""{"data":{{data}}}""", await server.QueryAsync(Document, new { x }));
    }

    [Fact]
    public async Task Query_OneOperationUnderChangingConditions_IsOrderedEachTime()
    {
        await using var server = TestServer.Create<Query>();
        const string Document = "query($x:Boolean!){a @include(if:$x) b a}";

        foreach (var x in (bool[])[true, false, false, true])
        {
            var expected = x ? """{"data":{"a":"a","b":"b"}}""" : """{"data":{"b":"b","a":"a"}}""";
            Assert.Equal(expected, await server.QueryAsync(Document, new { x }));
        }
    }
}
