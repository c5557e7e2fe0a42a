using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BankGraph.Api.Tests.Bank;

/// <summary>Talks to the bank as a program of its customers would.</summary>
public sealed class BankClient : IDisposable
{
    private readonly HttpClient _http;

    public BankClient(Uri address, string? accessToken)
    {
        _http = new HttpClient { BaseAddress = address };
        AccessToken = accessToken;
        if (accessToken is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
    }

    public string? AccessToken { get; }

    public HttpClient Http => _http;

    public async Task<Answer> SendAsync(string document, object? variables = null)
    {
        var body = JsonSerializer.Serialize(new { query = document, variables });
        return await PostAsync(body);
    }

    public async Task<Answer> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync("/graphql", content);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, text);
    }

    /// <summary>Sends what must succeed and returns the one root field's value.</summary>
    public async Task<JsonNode> AskAsync(string document, object? variables = null)
    {
        var answer = await SendAsync(document, variables);
        Assert.True(answer.Errors.Count == 0, answer.Text);
        return answer.Data?.AsObject().Single().Value ?? throw new InvalidOperationException(answer.Text);
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>What the bank answered.</summary>
public sealed class Answer(HttpStatusCode status, string text)
{
    private readonly JsonNode? _json = JsonNode.Parse(text);

    public HttpStatusCode Status { get; } = status;

    public string Text { get; } = text;

    public JsonNode? Data => _json?["data"];

    public JsonArray Errors => _json?["errors"]?.AsArray() ?? [];

    public string? Code => (string?)Errors.FirstOrDefault()?["extensions"]?["code"];
}
