using System.Collections.Concurrent;
using System.Text.Json;

namespace BankGraph.GraphQL.Interop.Tests.Talk;

/// <summary>What a client expects of a server, written in the client's own language.</summary>
/// <param name="Name">What happens and what comes of it.</param>
/// <param name="Server">The settings that it needs; null for the default.</param>
internal sealed record Scenario(string Name, TalkSettings? Server)
{
    private const string Script = "scenario.mjs";

    private static readonly ConcurrentDictionary<string, Scenario[]> Known = new();

    /// <summary>The scenarios of a module.</summary>
    public static TheoryData<string> NamesIn(string module) => [.. In(module).Select(scenario => scenario.Name)];

    /// <summary>Runs one against a server of its own.</summary>
    public static async Task RunAsync(string module, string name)
    {
        var scenario = In(module).Single(candidate => candidate.Name == name);
        await using var server = await TalkServer.StartAsync(scenario.Server);
        await NodeScript.RunAsync(Script, module, name, server.Address);
    }

    private static Scenario[] In(string module) => Known.GetOrAdd(
        module, static module => [.. NodeScript.List(Script, module).Select(Read)]);

    private static Scenario Read(string line) =>
        JsonSerializer.Deserialize<Scenario>(line, JsonSerializerOptions.Web) ?? throw new InvalidDataException(line);
}
