using System.Net;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class HttpGetTests
{
    private const string Query = "?query=%7B%20__typename%20%7D";

    [Theory]
    [InlineData("Accept: application/json", "application/json; charset=utf-8")]
    [InlineData("Accept: */*", "application/json; charset=utf-8")]
    [InlineData("Accept: application/graphql-response+json", "application/graphql-response+json; charset=utf-8")]
    public async Task Get_Query_Answers(string accept, string contentType)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync(Query, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("{ __typename }", host.Executor.Last?.Document);
    }

    [Fact]
    public async Task Get_AllParameters_ReachTheExecutor()
    {
        await using var host = await GraphQLHost.StartAsync();

        await host.GetAsync(
            "?query=query+Q%7Ba%7D&operationName=Q&variables=%7B%22a%22:%22%C3%BC%22%7D&extensions=%7B%7D");

        Assert.Equal("query Q{a}", host.Executor.Last?.Document);
        Assert.Equal("Q", host.Executor.Last?.OperationName);
        Assert.Equal("""{"a":"ü"}""", host.Executor.Last?.Variables);
        Assert.Equal("{}", host.Executor.Last?.Extensions);
    }

    [Theory]
    [InlineData("?query=%7Ba%7D&operationName=&variables=&extensions=")]
    [InlineData("?query=%7Ba%7D&variables=null")]
    public async Task Get_EmptyParameters_AreAsGoodAsNone(string query)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync(query);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(host.Executor.Last?.OperationName);
        Assert.Equal("", host.Executor.Last?.Variables);
    }

    [Fact]
    public async Task Get_DocumentId_ReachesTheExecutor()
    {
        await using var host = await GraphQLHost.StartAsync();

        await host.GetAsync("?id=abc");

        Assert.Equal("abc", host.Executor.Last?.DocumentId);
    }

    [Theory]
    [InlineData("", "HC0011")]
    [InlineData("?query=", "HC0011")]
    [InlineData("?query=%7Ba%7D&variables=%7B", "HC0011")]
    [InlineData("?query=%7Ba%7D&variables=[1]", "HC0009")]
    [InlineData("?query=%7Ba%7D&extensions=0", "HC0009")]
    public async Task Get_NotAWellFormedRequest_Is400(string query, string code)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync(query, "Accept: application/json");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.BadRequest, code);
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task Get_Mutation_Is405InEveryForm(string accept)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync("?query=mutation%7Ba%7D", "Accept: " + accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        Assert.Contains("HC0091", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NothingAcceptable_Is406()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync(Query, "Accept: image/png");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.NotAcceptable, "HC0063");
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    public async Task Get_FromAnotherSitesPage_Is403(string site)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.GetAsync(Query, site, "Accept: application/graphql-response+json");

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.Forbidden, "HC0095");
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: same-origin", "Accept: */*")]
    [InlineData("Sec-Fetch-Site: none", "Accept: */*")]
    [InlineData("Sec-Fetch-Site: cross-site", "GraphQL-Preflight: 1")]
    [InlineData("Sec-Fetch-Site: cross-site", "X-Requested-With: XMLHttpRequest")]
    [InlineData("Sec-Fetch-Site: cross-site", "Authorization: Bearer x")]
    public async Task Get_OwnPageOrPreflighted_IsExecuted(string site, string header)
    {
        await using var host = await GraphQLHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Query, site, header)).StatusCode);
    }

    [Fact]
    public async Task Get_PreflightEnforced_IsRefusedWithoutTheHeader()
    {
        await using var host = await GraphQLHost.StartAsync(o => o.EnforceGetRequestsPreflightHeader = true);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.GetAsync(Query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Query, "GraphQL-Preflight: 1")).StatusCode);
    }

    [Fact]
    public async Task Get_SwitchedOff_Is405()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.EnableGetRequests = false);

        var response = await host.GetAsync(Query);

        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "HC0091");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task OtherMethod_Is405(string method)
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.SendAsync(new HttpMethod(method), "/graphql");

        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.MethodNotAllowed, "HC0091");
    }

    [Fact]
    public async Task Head_Is405WithoutBody()
    {
        await using var host = await GraphQLHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Head, "/graphql");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
