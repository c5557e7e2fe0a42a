using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Answers written down so that two runs read the same: what is made anew each time is replaced by a name, and equal
/// values get equal names.
/// </summary>
internal sealed class Journal
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, string> _people = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>A journal in which these people appear under these names.</summary>
    public Journal(IReadOnlyDictionary<string, Person> people)
    {
        foreach (var (name, person) in people)
            (_people[person.Name], _people[person.Email]) = ($"{{{name}}}", $"{{e-mail of {name}}}");
    }

    /// <summary>Writes an answer down under a title.</summary>
    public void Add(string title, JsonElement answer)
    {
        var scrubbed = Scrub("", JsonNode.Parse(answer.GetRawText()));
        _text.Append("# ").Append(title).Append('\n').Append(scrubbed?.ToJsonString(Indented) ?? "null").Append("\n\n");
    }

    public override string ToString() => _text.ToString();

    private JsonNode? Scrub(string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (key, value) in parent.ToList()) parent[key] = Scrub(key, value)?.DeepClone();
                return parent;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) list[i] = Scrub(name, list[i])?.DeepClone();
                return list;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return Replacement(name, text) ?? node;
            default:
                return node;
        }
    }

    private string? Replacement(string name, string value) => name switch
    {
        "id" or "number" or "customerReference" => Named(name, value),
        "accessToken" or "refreshToken" => Named("token", value),
        "cursor" or "startCursor" or "endCursor" => Named("cursor", value),
        "bookedAt" or "createdAt" or "openedAt" or "at" or "lockedUntil" or "accessTokenExpiresAt" => "{instant}",
        "valueDate" or "issuedOn" or "dueOn" => Relative(DateOnly.ParseExact(value, "yyyy-MM-dd")),
        "correlationId" or "traceId" => "{correlation}",
        _ => _people.TryGetValue(value, out var person) ? person : WithoutReferences(value),
    };

    private string Named(string kind, string value)
    {
        if (_names.TryGetValue(value, out var name)) return name;
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return _names[value] = $"{{{kind} {_counts[kind]}}}";
    }

    /// <summary>Descriptions of bill payments end in the payer's reference.</summary>
    private string WithoutReferences(string value) =>
        _names.TryGetValue(value.Split(' ')[^1], out var name) ? value[..(value.LastIndexOf(' ') + 1)] + name : value;

    private static string Relative(DateOnly date)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return $"{{today{date.DayNumber - today.DayNumber:+0;-0;''}}}";
    }
}
