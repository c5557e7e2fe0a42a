using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>What came of a request, apart from the wording.</summary>
/// <param name="Data">The data in its order; null when the request was refused before execution.</param>
/// <param name="Places">Where the errors are, each once and in order.</param>
/// <param name="NulledPlaces">As the other, but each error at the place where null ended up because of it.</param>
internal sealed record Outcome(string? Data, string Places, string NulledPlaces)
{
    /// <summary>Why the request was refused, in the words of whoever refused it; no part of what is compared.</summary>
    private string Refusal { get; init; } = "";

    /// <summary>Reads the answer of either side.</summary>
    public static Outcome Read(JsonElement answer)
    {
        var paths = answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(PathOf).ToArray()
            : [];
        if (!answer.TryGetProperty("data", out var data))
        {
            return new Outcome(null, "", "") { Refusal = errors[0].GetProperty("message").GetString() ?? "" };
        }

        var text = new StringBuilder();
        Write(data, text);
        return new Outcome(
            text.ToString(),
            TextOf(paths.Select(path => string.Join('.', path.Select(TextOf)))),
            TextOf(paths.Select(path => string.Join('.', NulledBy(data, path).Select(TextOf)))));
    }

    /// <summary>Whether an error has taken more than its own field.</summary>
    public bool HasSpread => Places != NulledPlaces;

    /// <summary>Whether the same came of it elsewhere; while it waited, errors may have overtaken each other.</summary>
    public bool IsSameAs(Outcome other, bool hasWaited) =>
        Data == other.Data && NulledPlaces == other.NulledPlaces && (hasWaited || Places == other.Places);

    public override string ToString() => Data is null ? $"refused: {Refusal}" : $"{Data}\n  errors at: {Places}";

    private static JsonElement[] PathOf(JsonElement error) =>
        error.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.Array
            ? [.. path.EnumerateArray()]
            : [];

    private static JsonElement[] NulledBy(JsonElement data, JsonElement[] path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            switch (data.ValueKind)
            {
                case JsonValueKind.Null:
                    return path[..i];
                case JsonValueKind.Array when path[i].ValueKind == JsonValueKind.Number:
                    data = data[path[i].GetInt32()];
                    break;
                case JsonValueKind.Object when data.TryGetProperty(path[i].ToString(), out var member):
                    data = member;
                    break;
                default:
                    return path;
            }
        }

        return path;
    }

    private static string TextOf(JsonElement step) => step.ToString();

    private static string TextOf(IEnumerable<string> places) =>
        string.Join(", ", places.Distinct().Order(StringComparer.Ordinal));

    // The same text for the same value, however a number or a string is written.
    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject())
                {
                    text.Append(member.Name).Append(':');
                    Write(member.Value, text);
                    text.Append(' ');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(value.GetString()));
                break;
            case JsonValueKind.Number:
                text.Append(value.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
