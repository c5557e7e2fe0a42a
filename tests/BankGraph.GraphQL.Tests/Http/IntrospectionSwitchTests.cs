using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>One switch says whether the schema is told, in whatever way it is asked for.</summary>
public sealed class IntrospectionSwitchTests(WebApplicationFactory<Sample> factory)
    : IClassFixture<WebApplicationFactory<Sample>>
{
    public static TheoryData<string> Introspection() =>
    [
        "{ __schema { queryType { name } } }",
        "{ __type(name: \"Account\") { name } }",
        "query($name: String!) { __type(name: $name) { name } }",
        "{ renamed: __schema { queryType { name } } }",
        "{ renamed ...F } fragment F on Query { __type(name: \"Account\") { name } }",
        "{ ... { ... on Query { __schema { queryType { name } } } } }",
        "{ ...F } fragment F on Query { ...G } fragment G on Query { __schema { types { name } } }",
        "{ renamed __schema @skip(if: true) { queryType { name } } }",
        "query($on: Boolean = false) { renamed __type(name: \"Account\") @include(if: $on) { name } }",
    ];

    [Theory]
    [MemberData(nameof(Introspection))]
    public async Task Post_IntrospectionOff_IsRefused(string query)
    {
        var (status, answer) = await PostAsync(query, isAllowed: false);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null(answer?["data"]);
        var error = Assert.Single(answer?["errors"]?.AsArray() ?? []);
        Assert.Equal("HC0046", (string?)error?["extensions"]?["code"]);
    }

    [Theory]
    [MemberData(nameof(Introspection))]
    public async Task Post_IntrospectionOn_IsAnswered(string query)
    {
        var (status, answer) = await PostAsync(query, isAllowed: true);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Null(answer?["errors"]);
    }

    [Fact]
    public async Task Post_IntrospectionInTheOtherOperation_IsRefused()
    {
        var (_, answer) = await PostAsync(
            "query A { renamed } query B { __schema { queryType { name } } }", isAllowed: false, operationName: "A");

        Assert.Equal("HC0046", (string?)answer?["errors"]?[0]?["extensions"]?["code"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_TypeName_IsAlwaysAnswered(bool isAllowed)
    {
        var (status, answer) = await PostAsync(
            "{ __typename accounts(first: 1) { kind: __typename nodes { ...F } } } "
                + "fragment F on Account { __typename }",
            isAllowed);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"__typename":"Query","accounts":{"kind":"AccountsConnection","nodes":[{"__typename":"Account"}]}}""",
            answer?["data"]?.ToJsonString());
    }

    [Theory]
    [InlineData("{ acounts { nodes { id } } }", "accounts")]
    [InlineData("{ accounts { nodes { id ... on Acount { id } } } }", "Account`")]
    [InlineData("{ accounts(frist: 1) { nodes { id } } }", "first")]
    public async Task Post_MistypedName_IsPutRightOnlyWithIntrospection(string query, string name)
    {
        Assert.Contains(name, await MessageAsync(query, isAllowed: true), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", await MessageAsync(query, isAllowed: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql?sdl", true, HttpStatusCode.OK)]
    [InlineData("/graphql/schema.graphql", true, HttpStatusCode.OK)]
    [InlineData("/graphql?sdl", false, HttpStatusCode.NotFound)]
    [InlineData("/graphql/schema.graphql", false, HttpStatusCode.NotFound)]
    public async Task Get_SchemaFile_FollowsTheSwitch(string path, bool isAllowed, HttpStatusCode status)
    {
        using var client = Connect(isAllowed);

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(isAllowed, text.Contains("type Account", StringComparison.Ordinal));
    }

    private async Task<string> MessageAsync(string query, bool isAllowed) =>
        (string?)(await PostAsync(query, isAllowed)).Answer?["errors"]?[0]?["message"] ?? "";

    private async Task<(HttpStatusCode Status, JsonNode? Answer)> PostAsync(
        string query, bool isAllowed, string? operationName = null)
    {
        using var client = Connect(isAllowed);
        client.DefaultRequestHeaders.Add("Accept", "application/graphql-response+json");
        var body = JsonSerializer.Serialize(new { query, operationName, variables = new { name = "Account" } });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    private HttpClient Connect(bool isAllowed) => factory
        .WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.Configure<RequestExecutorOptions>(options => options.AllowIntrospection = isAllowed)))
        .CreateClient();
}
