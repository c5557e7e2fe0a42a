using System.Text.Json;

namespace BankGraph.GraphQL.Interop.Tests.Http;

/// <summary>What one audit found.</summary>
/// <param name="Id">Its short id.</param>
/// <param name="Name">What it demands, beginning with MUST, SHOULD or MAY.</param>
/// <param name="Status">Whether the server does it: <c>ok</c>, <c>notice</c>, <c>warn</c> or <c>error</c>.</param>
/// <param name="Reason">What was expected instead.</param>
/// <param name="Answer">What the server answered.</param>
internal sealed record HttpAudit(
    string Id, string Name, string? Status = null, string? Reason = null, string? Answer = null)
{
    private const string Script = "http-audits.mjs";

    public string Title => $"{Id} {Name}";

    /// <summary>What is demanded of a server.</summary>
    public static TheoryData<string> Titles() => [.. NodeScript.List(Script).Select(line => Read(line).Title)];

    /// <summary>Puts every demand to the server at an address.</summary>
    public static async Task<IReadOnlyDictionary<string, HttpAudit>> RunAsync(string address) =>
        (await NodeScript.RunAsync(Script, address)).Select(Read).ToDictionary(audit => audit.Title);

    /// <summary>Holds for what a server MAY do, too: all of it is wanted here.</summary>
    public void AssertOk() => Assert.True(Status == "ok", $"{Status}: {Reason}\n{Answer}");

    private static HttpAudit Read(string line) =>
        JsonSerializer.Deserialize<HttpAudit>(line, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException(line);
}
