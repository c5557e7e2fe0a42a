using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Directives that documents carry: seen by resolvers, and run around them.</summary>
public sealed class DirectiveTests
{
    private const DirectiveLocation InDocuments = DirectiveLocation.Query | DirectiveLocation.Mutation
        | DirectiveLocation.Subscription | DirectiveLocation.Field | DirectiveLocation.FragmentDefinition
        | DirectiveLocation.FragmentSpread | DirectiveLocation.InlineFragment | DirectiveLocation.VariableDefinition;

    [DirectiveType(InDocuments, IsRepeatable = true)]
    public sealed record Tag(string Name, [property: DefaultValue(1)] int Weight);

    [DirectiveType(DirectiveLocation.Field | DirectiveLocation.FieldDefinition | DirectiveLocation.Object,
        IsRepeatable = true)]
    public sealed record Suffix(string Text);

    public sealed class SuffixType : DirectiveType<Suffix>
    {
        protected override void Configure(IDirectiveTypeDescriptor<Suffix> descriptor) =>
            descriptor.Use((next, directive) => async context =>
            {
                await next(context);
                context.Result = $"{context.Result}{directive.AsValue<Suffix>().Text}";
            });
    }

    public sealed class SuffixAttribute(string text) : DirectiveAttribute<Suffix>(new Suffix(text));

    /// <summary>Answers in place of the resolver.</summary>
    public sealed record Constant(string? Text);

    public sealed class ConstantType : DirectiveType<Constant>
    {
        protected override void Configure(IDirectiveTypeDescriptor<Constant> descriptor) => descriptor
            .Name("constant")
            .Description("Answers in place of the resolver.")
            .Location(DirectiveLocation.Field)
            .Use((next, directive) => context =>
            {
                context.Result = directive.GetArgumentValue<string?>("text");
                return next(context);
            });
    }

    [DirectiveType(DirectiveLocation.Field)]
    public sealed class Fail;

    public sealed class FailType : DirectiveType<Fail>
    {
        protected override void Configure(IDirectiveTypeDescriptor<Fail> descriptor) =>
            descriptor.Use((_, _) => _ => throw new GraphQLException("refused"));
    }

    public sealed class Counter
    {
        public int Calls { get; set; }
    }

    public sealed class Query
    {
        public string Plain => "plain";

        public async Task<string> LaterAsync()
        {
            await Task.Yield();
            return "later";
        }

        public string Counted([Service] Counter counter) => $"{++counter.Calls}";

        [Suffix("-field"), Suffix("-second")]
        public string Marked() => "marked";

        public string Seen(IResolverContext context) => string.Join(' ', Describe(context));

        public Inner Inner => new();

        public int Number() => 7;

        private static IEnumerable<string> Describe(IResolverContext context) =>
        [
            .. context.OperationDirectives.Select(directive => "operation:" + Describe(directive)),
            .. context.Selection.FragmentDirectives.Select(directive => "fragment:" + Describe(directive)),
            .. context.Selection.Directives.Select(directive => "field:" + Describe(directive)),
        ];

        private static string Describe(Directive directive) =>
            directive.AsValue<Tag>() is var tag ? $"{directive.Type.Name}/{tag.Name}/{tag.Weight}" : "";
    }

    [Suffix("-object")]
    public sealed class Inner
    {
        public string Name => "name";

        [Suffix("-own")]
        public string Title => "title";
    }

    [Theory]
    [InlineData("{seen}", "")]
    [InlineData("{seen @tag(name:\"a\")}", "field:tag/a/1")]
    [InlineData("{seen @tag(name:\"a\",weight:2) @tag(name:\"b\")}", "field:tag/a/2 field:tag/b/1")]
    [InlineData("{seen @tag(name:\"a\") ...F} fragment F on Query{seen @tag(name:\"b\")}",
        "field:tag/a/1 field:tag/b/1")]
    [InlineData("query @tag(name:\"q\"){seen}", "operation:tag/q/1")]
    [InlineData("{...@tag(name:\"i\"){seen}}", "fragment:tag/i/1")]
    [InlineData("{...F @tag(name:\"s\")} fragment F on Query @tag(name:\"d\"){...@tag(name:\"i\"){seen}}",
        "fragment:tag/s/1 fragment:tag/d/1 fragment:tag/i/1")]
    [InlineData("query($v:String!=\"x\" @tag(name:\"v\"),$w:Int){seen @tag(name:$v,weight:$w)}", "field:tag/x/1")]
    [InlineData("{seen @tag(name:\"a\") seen @tag(name:\"b\") @skip(if:true)}", "field:tag/a/1")]
    public async Task Directives_OfADocument_ReachTheResolver(string document, string expected)
    {
        await using var server = CreateServer();

        Assert.Equal($"{{\"data\":{{\"seen\":\"{expected}\"}}}}", await server.QueryAsync(document));
    }

    [Theory]
    [InlineData(true, true, "field:tag/a/1 field:tag/b/1")]
    [InlineData(true, false, "field:tag/a/1")]
    [InlineData(false, true, "field:tag/b/1")]
    public async Task Directives_OfSkippedPlaces_DoNotCount(bool a, bool b, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($a:Boolean!,$b:Boolean!){seen @tag(name:\"a\") @include(if:$a) ...F @include(if:$b)} "
            + "fragment F on Query{seen @tag(name:\"b\")}",
            new { a, b });

        Assert.Equal($"{{\"data\":{{\"seen\":\"{expected}\"}}}}", answer);
    }

    [Fact]
    public async Task Fragment_SpreadUnderTwoConditions_BringsItsDirectivesOnce()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($a:Boolean!,$b:Boolean!){...F @include(if:$a) ...F @include(if:$b)} "
            + "fragment F on Query @tag(name:\"f\"){seen @tag(name:\"s\")}",
            new { a = true, b = true });

        Assert.Equal("""{"data":{"seen":"fragment:tag/f/1 field:tag/s/1"}}""", answer);
    }

    [Theory]
    [InlineData("{plain @suffix(text:\"1\")}", "plain", "plain1")]
    [InlineData("{plain @suffix(text:\"1\") @suffix(text:\"2\")}", "plain", "plain21")]
    [InlineData("{later @suffix(text:\"1\")}", "later", "later1")]
    [InlineData("query($t:String!=\"v\"){plain @suffix(text:$t)}", "plain", "plainv")]
    [InlineData("{plain @constant(text:\"other\")}", "plain", "other")]
    [InlineData("{plain @suffix(text:\"1\") @constant(text:\"other\")}", "plain", "other1")]
    [InlineData("{marked}", "marked", "marked-second-field")]
    [InlineData("{marked @suffix(text:\"!\")}", "marked", "marked-second-field!")]
    [InlineData("{x:__typename @suffix(text:\"!\")}", "x", "Query!")]
    [InlineData("{a:plain @suffix(text:\"1\") plain}", "plain", "plain")]
    public async Task Middleware_OfADirective_StandsAroundTheResolver(string document, string field, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(document);

        Assert.Contains($"\"{field}\":\"{expected}\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_OfAnObjectType_StandsAroundEachOfItsFields()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"inner":{"name":"name-object","title":"title-own-object"}}}""",
            await server.QueryAsync("{inner{name title}}"));
    }

    [Theory]
    [InlineData(true, true, "plain21")]
    [InlineData(true, false, "plain1")]
    [InlineData(false, true, "plain2")]
    public async Task Middleware_OfSkippedPlaces_DoesNotRun(bool a, bool b, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($a:Boolean!,$b:Boolean!,$t:String!){plain @suffix(text:\"1\") @include(if:$a) "
            + "plain @suffix(text:$t) @include(if:$b)}",
            new { a, b, t = "2" });

        Assert.Equal($"{{\"data\":{{\"plain\":\"{expected}\"}}}}", answer);
    }

    [Fact]
    public async Task Middleware_ThatAnswers_KeepsTheResolverFromRunning()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"a":"x","counted":"1"}}""",
            await server.QueryAsync("{a:counted @constant(text:\"x\") counted}"));
    }

    [Fact]
    public async Task Middleware_ThatThrows_IsAnErrorOfItsField()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"errors":[{"message":"refused","locations":[{"line":1,"column":8}],"path":["number"]}],"data":null}""",
            await server.QueryAsync("{plain number @fail}"));
    }

    [Fact]
    public async Task Middleware_WithAValueOfAnotherType_IsAnErrorOfItsField()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """
            {"errors":[{"message":"Int cannot represent a value of the C# type `String`.",
            """ + """
            "locations":[{"line":1,"column":2}],"path":["number"],"extensions":{"code":"HC0017"}}],"data":null}
            """,
            await server.QueryAsync("{number @suffix(text:\"x\")}"));
    }

    [Fact]
    public async Task Argument_NullInAVariableWithADefault_IsAnErrorOfItsField()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($t:String=\"v\"){plain @suffix(text:$t)}", new { t = (string?)null });

        Assert.Contains("\"path\":[\"plain\"],\"extensions\":{\"code\":\"HC0017\"", answer, StringComparison.Ordinal);
        Assert.EndsWith(",\"data\":null}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{plain @unknown}", "is not supported by the current schema")]
    [InlineData("{plain @suffix}", "The argument `text` is required.")]
    [InlineData("{plain @suffix(text:null)}", "The argument `text` is required.")]
    [InlineData("{plain @suffix(text:1)}", "does not match the argument type")]
    [InlineData("{plain @suffix(text:\"a\",text:\"b\")}", "is given more than once")]
    [InlineData("{plain @suffix(text:\"a\",other:1)}", "The argument `other` does not exist")]
    [InlineData("query @suffix(text:\"a\"){plain}", "is not valid at the location `QUERY`")]
    [InlineData("{plain @constant @constant}", "Only one of each directive is allowed per location")]
    [InlineData("query($t:Int){plain @constant(text:$t)}", "is not compatible")]
    public async Task Directive_MisusedInADocument_IsRefusedBeforeExecution(string document, string message)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(document);

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"HC0016\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder.AddQueryType<Query>()
            .AddDirectiveType<Tag>()
            .AddDirectiveType<SuffixType>()
            .AddDirectiveType<ConstantType>()
            .AddDirectiveType<FailType>(),
        services => services.AddSingleton<Counter>());
}
