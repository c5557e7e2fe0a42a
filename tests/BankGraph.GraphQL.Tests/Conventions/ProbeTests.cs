using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BankGraph.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace BankGraph.GraphQL.Tests.Conventions;

/// <summary>
/// Sends the requests that were sent to Hot Chocolate for the same sample, and compares status, data, paths and codes.
/// Wording is ours; an error that had no code there may have one here.
/// </summary>
public sealed class ProbeTests(WebApplicationFactory<Sample> factory) : IClassFixture<WebApplicationFactory<Sample>>
{
    /// <summary>What we answer differently on purpose, and why.</summary>
    private static readonly Dictionary<string, string> Deliberate = new()
    {
        ["cursor"] = "cursors carry the keys of the order, not an offset",
        ["cost"] = "lists without paging are reckoned with ten items, not one",
        ["dates"] = "instants keep seven decimals, decimals all their digits",
        ["filtersecret"] = "fields under authorization are no filters",
        ["multipart-accept"] = "lines end as RFC 2046 demands",
    };

    public static TheoryData<string> Names() => [.. Probes().Select(probe => probe["name"]?.GetValue<string>() ?? "")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Answer_ToAProbe_IsTheRecordedOne(string name)
    {
        var probe = Probes().First(candidate => candidate["name"]?.GetValue<string>() == name);
        using var client = factory.WithWebHostBuilder(builder => builder.UseEnvironment("Production")).CreateClient();
        using var request = Request(probe);

        using var response = await client.SendAsync(request);

        var body = await response.Content.ReadAsStringAsync();
        if (Deliberate.ContainsKey(name))
        {
            $"{(int)response.StatusCode} {response.Content.Headers.ContentType}\n{body}".MatchSnapshot(name);
            return;
        }

        Assert.Equal(probe["status"]?.GetValue<int>(), (int)response.StatusCode);
        if (probe["responseStart"]?.GetValue<string>() is { } start)
        {
            Assert.StartsWith(start.Length > 100 ? start[..100] : start, body, StringComparison.Ordinal);
            return;
        }

        var expected = probe["response"];
        var actual = JsonNode.Parse(body);
        Assert.Equal(expected?["data"]?.ToJsonString(), actual?["data"]?.ToJsonString());
        Assert.Equal(Errors(expected).Select(Path), Errors(actual).Select(Path));
        foreach (var (theirs, ours) in Errors(expected).Zip(Errors(actual)))
        {
            if (Code(theirs) is { } code) Assert.Equal(code, Code(ours));
            Assert.NotNull(Code(ours));
            Assert.Equal(Costs(theirs), Costs(ours));
        }
    }

    private static IEnumerable<JsonNode> Probes() => JsonNode.Parse(
        File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Conventions", "probes.json")))?.AsArray()
        .OfType<JsonNode>() ?? [];

    private static HttpRequestMessage Request(JsonNode probe)
    {
        var body = probe["body"] is JsonValue text ? text.GetValue<string>() : probe["body"]?.ToJsonString() ?? "";
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if ((string?)probe["accept"] is { } accept) request.Headers.TryAddWithoutValidation("Accept", accept);
        foreach (var (key, value) in probe["headers"]?.AsObject() ?? []) request.Headers.Add(key, (string?)value);
        return request;
    }

    private static JsonNode[] Errors(JsonNode? response) =>
        [.. response?["errors"]?.AsArray().OfType<JsonNode>() ?? []];

    private static string? Path(JsonNode error) => error["path"]?.ToJsonString();

    private static string[] Costs(JsonNode error) =>
    [
        .. (error["extensions"]?.AsObject() ?? [])
            .Where(member => member.Key.EndsWith("Cost", StringComparison.Ordinal))
            .Select(member => $"{member.Key} {member.Value}")
            .Order(StringComparer.Ordinal),
    ];

    private static string? Code(JsonNode error) => error["extensions"]?["code"]?.GetValue<string>();
}
