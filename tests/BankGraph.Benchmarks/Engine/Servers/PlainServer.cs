using Microsoft.AspNetCore.Builder;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>A host that serves one line of text: what starting costs before anything is served at all.</summary>
internal static class PlainServer
{
    public const string Kind = "plain";

    public static void Map(WebApplication app) => app.MapPost("/tiny", () => "ready");
}
