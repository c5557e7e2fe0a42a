using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>
/// A real server with its default limits, and requests that are meant to bring it down: each is refused with a code,
/// and the next one is answered.
/// </summary>
public sealed class HostileRequestTests : IAsyncLifetime
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(1) };
    private WebApplication _application = null!; // Set before each test.

    public static TheoryData<string> Names() => [.. HostileRequests.All.Select(request => request.Name)];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQLServer().AddQueryType<Query>().AddType<Thing>();
        _application = builder.Build();
        _application.MapGraphQL();
        await _application.StartAsync();
        _client.BaseAddress = new Uri(_application.Urls.Single());
        _client.DefaultRequestHeaders.Add("Accept", "application/graphql-response+json");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_HostileRequest_IsRefusedWithACodeAndTheNextIsAnswered(string name)
    {
        var request = HostileRequests.All.Single(candidate => candidate.Name == name);

        var (status, answer) = await PostAsync(request.Body);

        var errors = JsonNode.Parse(answer)?["errors"]?.AsArray() ?? [];
        Assert.True(errors.Count > 0, answer);
        Assert.All(errors, error => Assert.Equal(request.Code, (string?)error?["extensions"]?["code"]));
        Assert.Equal(request.Status, (int)status);
        Assert.InRange(answer.Length, 1, 10_000);
        Assert.Equal((HttpStatusCode.OK, """{"data":{"id":1}}"""), await PostAsync("""{"query":"{ id }"}"""));
    }

    [Fact]
    public async Task Post_AllHostileRequestsAtOnce_LeaveTheServerAlive()
    {
        var answers = await Task.WhenAll(HostileRequests.All.Select(request => PostAsync(request.Body)));

        Assert.All(answers, answer => Assert.Contains("\"code\":\"HC00", answer.Answer, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, """{"data":{"id":1}}"""), await PostAsync("""{"query":"{ id }"}"""));
    }

    private async Task<(HttpStatusCode Status, string Answer)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync("/graphql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [InterfaceType("Kin")]
    public interface IKin
    {
        int Id { get; }

        IEnumerable<IKin> Kin { get; }
    }

    public sealed class Query
    {
        public int Id => 1;

        public Thing Self => new();

        public IEnumerable<Thing> Things => [];

        public IEnumerable<IKin> Kin => [];

        [ListSize(SlicingArguments = ["first"], RequireOneSlicingArgument = false)]
        public IEnumerable<Thing> Page(int? first) => Enumerable.Repeat(new Thing(), first ?? 1);

        public System.Text.Json.JsonElement? Json(System.Text.Json.JsonElement? value) => value;

        public double? Number(double? value) => value;

        public string? Text(string? value) => value;

        public int Pick(PickInput? by) => by?.Id ?? 0;
    }

    public sealed class Thing : IKin
    {
        public int Id => 1;

        public Thing Self => this;

        public IEnumerable<Thing> Things => [];

        public IEnumerable<IKin> Kin => [];
    }

    public sealed record PickInput(int? Id, PickInput? By);
}
