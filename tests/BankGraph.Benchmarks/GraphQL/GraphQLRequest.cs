using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>
/// Sends operations as a program that has no time to lose would: over kept connections, and reading no more of the
/// answer than what it must know.
/// </summary>
internal sealed class GraphQLRequest(HttpClient http, string accessToken, string query)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly AuthenticationHeaderValue _authorization = new("Bearer", accessToken);

    /// <summary>Sends it and returns the answer's bytes; throws unless they contain what is expected.</summary>
    public async Task<byte[]> SendAsync(object variables, byte[] expected)
    {
        var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));
        body.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        request.Headers.Authorization = _authorization;
        using var response = await http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return answer.AsSpan().IndexOf(expected) >= 0
            ? answer
            : throw new InvalidOperationException($"{response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
    }
}
