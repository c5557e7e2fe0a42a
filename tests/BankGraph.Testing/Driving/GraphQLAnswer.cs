using System.Net;
using System.Text.Json;

namespace BankGraph.Testing.Driving;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The whole JSON object.</param>
public sealed record GraphQLAnswer(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>The answer's data; fails when the request as a whole went wrong.</summary>
    public JsonElement Data => Body.TryGetProperty("data", out var data) && !Body.TryGetProperty("errors", out _)
        ? data
        : throw new InvalidOperationException($"The bank answered {(int)Status}: {Body}");

    /// <summary>Codes of the errors of the request as a whole; none when there are none.</summary>
    public IReadOnlyList<string> ErrorCodes => Body.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(CodeOf)]
        : [];

    /// <summary>The payload of the only field that was asked for.</summary>
    public JsonElement Payload => Data.EnumerateObject().Single().Value;

    private static string CodeOf(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString() ?? ""
            : "";
}
