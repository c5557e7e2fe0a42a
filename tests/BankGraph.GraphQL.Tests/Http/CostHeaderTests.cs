using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The header <c>GraphQL-Cost</c>, against the sample that was written for Hot Chocolate.</summary>
public sealed class CostHeaderTests(WebApplicationFactory<Sample> factory)
    : IClassFixture<WebApplicationFactory<Sample>>
{
    private const string Affordable = "{accounts(first:50){nodes{id history(first:10){nodes{id}}}}}";
    private const string Dear = "{accounts(first:50){nodes{id history(first:50){nodes{id}}}}}";

    [Fact]
    public async Task Post_Report_AddsTheCostToTheAnswer()
    {
        var (status, answer) = await PostAsync(Affordable, "report");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("""{"data":{"accounts":{"nodes":[{"id":""", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"nodes":[]}}]}},""" + Told(602) + "}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("VALIDATE")]
    public async Task Post_Validate_AnswersTheCostAlone(string header)
    {
        var (status, answer) = await PostAsync(Affordable, header);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("{" + Told(602) + "}", answer);
    }

    [Fact]
    public async Task Post_ValidateWhatCostsTooMuch_AnswersTheCostAlone()
    {
        var (status, answer) = await PostAsync(Dear, "validate");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("{" + Told(2602) + "}", answer);
    }

    [Fact]
    public async Task Post_ReportWhatCostsTooMuch_AddsTheCostToTheRefusal()
    {
        var (status, answer) = await PostAsync(Dear, "report");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("""{"code":"HC0047","typeCost":2602,"maxTypeCost":1000}""", answer, StringComparison.Ordinal);
        Assert.EndsWith("}]," + Told(2602) + "}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("please")]
    public async Task Post_NothingAsked_TellsNothing(string? header)
    {
        var (status, answer) = await PostAsync(Affordable, header);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("extensions", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ValidateWhatIsNotValid_IsRefusedAsEver()
    {
        var (status, answer) = await PostAsync("{ nope }", "validate");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("HC0016", answer, StringComparison.Ordinal);
    }

    private static string Told(int typeCost)
    {
        var cost = $$"""{"fieldCost":561,"typeCost":{{typeCost}}}""";
        return $$"""
        "extensions":{"cost":{{cost}},"operationCost":{{cost}}}
        """;
    }

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string query, string? header)
    {
        using var client = factory.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", "application/graphql-response+json");
        if (header is not null) request.Headers.Add("GraphQL-Cost", header);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
