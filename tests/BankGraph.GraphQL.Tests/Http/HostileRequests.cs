using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>A request that is meant to do harm, and what it is answered with.</summary>
/// <param name="Name">What is nasty about it.</param>
/// <param name="Body">The body that is posted.</param>
/// <param name="Code">The code that refuses it.</param>
/// <param name="Status">The status that refuses it.</param>
internal sealed record HostileRequest(string Name, string Body, string Code, int Status = 400);

/// <summary>Requests that are meant to do harm, against the schema of <see cref="HostileRequestTests"/>.</summary>
internal static class HostileRequests
{
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        .. Sizes(), .. Depths(), .. Fragments(), .. Directives(), .. Lists(), .. Values(), .. Variables(), .. Bodies(),
    ];

    private static IEnumerable<HostileRequest> Sizes() =>
    [
        Document("twenty thousand fields", $"{{ {Repeat(20_000, _ => "id")} }}", "HC0014"),
        Document("twenty thousand tokens that are no document", Repeat(20_000, _ => "{"), "HC0011"),
        Document("a name of a hundred thousand letters", $"{{ {new string('a', 100_000)} }}", "HC0014"),
        Document("thirty thousand quotes", $"{{ {new string('"', 30_001)} }}", "HC0011"),
        Document("two thousand aliases", $"{{ {Repeat(2_000, i => $"a{i}: id")} }}", "HC0090"),
        Document("a thousand operations", Repeat(1_000, i => $"query Q{i} {{ id }}"), "HC0090"),
        Document("a thousand unused variables", $"query({Repeat(1_000, i => $"$v{i}: Int")}) {{ id }}", "HC0016"),
        Document(
            "more conditions than bits",
            $"query({Repeat(65, i => $"$v{i}: Boolean!")}) {{ {Repeat(65, i => $"id @skip(if: $v{i})")} }}",
            "HC0090"),
    ];

    private static IEnumerable<HostileRequest> Depths() =>
    [
        Document("fields below each other", $"{{ {Nest(25, "self {")} id {Nest(25, "}")} }}", "HC0089"),
        Document("five thousand braces", Nest(5_000, "{self") + Nest(5_000, "}"), "HC0014"),
        Document("five thousand brackets", $"{{ json(value: {Nest(4_900, "[")}{Nest(4_900, "]")}) }}", "HC0014"),
        Document("brackets within the parser's bounds", $"{{ json(value: {Nest(60, "[")}{Nest(60, "]")}) }}", "HC0089"),
        Document("a type of many lists", $"query($v: {Nest(300, "[")}Int{Nest(300, "]")}) {{ id }}", "HC0014"),
        Document("inline fragments in each other", $"{{ {Nest(250, "... {")} id {Nest(250, "}")} }}", "HC0014"),
    ];

    private static IEnumerable<HostileRequest> Fragments() =>
    [
        Document("sixty levels that double", Doubling(60, "self { % } ... { self { % } }"), "HC0089"),
        Document("sixty levels that double under aliases", Doubling(60, "a: self { % } b: self { % }"), "HC0090"),
        Document("fifteen levels that double", Doubling(15, "self { % } ... on Thing { self { % } }"), "HC0090"),
        Document("sixty spreads that double", Doubling(60, "% %"), "HC0090"),
        Document(
            "a circle",
            "{ self { ...A } } fragment A on Thing { self { ...B } } fragment B on Thing { ...A }",
            "HC0016"),
        Document(
            "everything spreads everything",
            $"{{ self {{ {Spreads(60)} }} }} " + Repeat(60, i => $"fragment F{i} on Thing {{ id {Spreads(60)} }}"),
            "HC0016"),
        Document(
            "many operations with many fragments",
            Repeat(100, i => $"query Q{i} {{ self {{ ...F0 }} }}")
                + Repeat(100, i => $"fragment F{i} on Thing {{ id ...F{i + 1} }}") + "fragment F100 on Thing { id }",
            "HC0090"),
    ];

    private static IEnumerable<HostileRequest> Directives() =>
    [
        Document("five thousand directives in one place", $"{{ id {Repeat(2_000, _ => "@a")} }}", "HC0090"),
        Document("directives everywhere", $"{{ {Repeat(300, _ => "id @include(if: true)")} }}", "HC0090"),
    ];

    private static IEnumerable<HostileRequest> Lists() =>
    [
        Document("lists in lists", "{ things { things { things { things { id } } } } }", "HC0047"),
        Document("lists of an interface", $"{{ {Nest(18, "kin {")} id {Nest(18, "}")} }}", "HC0047"),
        Document("a page of a billion", "{ page(first: 1000000000) { id } }", "HC0047"),
        Variable("a page of a billion", "query($v: Int) { page(first: $v) { id } }", "1000000000", "HC0047"),
        Document("a page beyond every number", "{ page(first: 99999999999999999999) { id } }", "HC0016"),
        Document("introspection", "{ __schema { types { fields { type { fields { name } } } } } }", "HC0046"),
        Document(
            "introspection again and again",
            "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
            "HC0089"),
    ];

    private static IEnumerable<HostileRequest> Values() =>
    [
        Document("a number beyond every number", "{ number(value: 1e999) }", "HC0016"),
        Document("a number of a hundred thousand digits", $"{{ number(value: {new string('9', 100_000)}) }}", "HC0016"),
        Document("half a character", "{ text(value: \"\\uD800\") }", "HC0011"),
        Document("input objects in each other", $"{{ pick(by: {Nest(40, "{ by: ")} 1 {Nest(40, "}")}) }}", "HC0089"),
    ];

    private static IEnumerable<HostileRequest> Variables()
    {
        const string Json = "query($v: JSON) { json(value: $v) }";
        const string Pick = "query($v: PickInput) { pick(by: $v) }";
        return
        [
            Variable("lists in lists", Json, Nest(40, "[") + Nest(40, "]"), "HC0096"),
            Variable("lists deeper than JSON may be", Json, Nest(100, "[") + Nest(100, "]"), "HC0011"),
            Variable("objects in each other", Pick, Nest(40, "{\"by\":") + "null" + Nest(40, "}"), "HC0096"),
            Variable("ten thousand values", Json, $"[{string.Join(',', Enumerable.Repeat("0", 10_000))}]", "HC0096"),
            Variable("two hundred thousand letters", Json, $"\"{new string('x', 200_000)}\"", "HC0096"),
            Variable("one name a thousand times", Pick, "{" + Nest(1_000, "\"id\":1,") + "\"no\":1}", "HC0017"),
            Variable("a number beyond every number", "query($v: Float) { number(value: $v) }", "1e999", "HC0017"),
            Variable("half a character", "query($v: String) { text(value: $v) }", "\"\\uD800\"", "HC0017"),
        ];
    }

    private static IEnumerable<HostileRequest> Bodies() =>
    [
        new("a body of a megabyte", $$"""{"query":"{ id }","junk":"{{new string('x', 1_000_000)}}"}""", "HC0093", 413),
        new("ten thousand requests", $"[{Nest(10_000, """{"query":"{id}"},""")}1]", "HC0009"),
        new("a body of brackets", Nest(100_000, "["), "HC0009"),
        new("a body of braces", Nest(50_000, "{\"a\":"), "HC0011"),
        new("half a body", """{"query":"{ id }""", "HC0011"),
        new("nothing", "", "HC0009"),
    ];

    private static HostileRequest Document(string name, string document, string code) =>
        new(name, JsonSerializer.Serialize(new { query = document }), code);

    private static HostileRequest Variable(string name, string document, string json, string code) => new(
        name + ", in a variable",
        "{\"query\":" + JsonSerializer.Serialize(document) + ",\"variables\":{\"v\":" + json + "}}",
        code);

    // A percent sign stands for the next fragment.
    private static string Doubling(int levels, string body) =>
        "{ self { ...F0 } } "
        + Repeat(levels, i => $"fragment F{i} on Thing {{ {body} }}".Replace("%", $"...F{i + 1}"))
        + $"fragment F{levels} on Thing {{ id }}";

    private static string Spreads(int count) => Repeat(count, i => $"...F{i}");

    private static string Nest(int count, string part) => string.Concat(Enumerable.Repeat(part, count));

    private static string Repeat(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part)) + " ";
}
