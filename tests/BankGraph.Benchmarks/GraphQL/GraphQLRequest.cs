using System.Text;
using System.Text.Json;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>One operation that a caller sends again and again.</summary>
internal sealed class GraphQLRequest(KeptConnection connection, string query) : IDisposable
{
    /// <summary>Opens a connection of its own and makes a request of it.</summary>
    /// <inheritdoc cref="KeptConnection.OpenAsync"/>
    public static async Task<GraphQLRequest> OpenAsync(
        Uri bank,
        string? accessToken,
        string query,
        bool isBlocking = false) =>
        new(await KeptConnection.OpenAsync(new Uri(bank, "/graphql"), accessToken, isBlocking), query);

    /// <summary>Sends it and throws unless the answer, valid until the next call, has what is expected.</summary>
    public async Task<ReadOnlyMemory<byte>> SendAsync(object variables, byte[] expected)
    {
        var answer = await connection.PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { query, variables }));
        return answer.Span.IndexOf(expected) >= 0
            ? answer
            : throw new InvalidOperationException(Encoding.UTF8.GetString(answer.Span));
    }

    public void Dispose() => connection.Dispose();
}
