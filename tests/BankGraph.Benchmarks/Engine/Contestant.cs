using BankGraph.Benchmarks.Engine.Servers;
using BankGraph.Benchmarks.Subscriptions.Servers;

namespace BankGraph.Benchmarks.Engine;

/// <summary>A server to be measured: how it is started and how it is spoken to.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="IsGraphQL">Whether it is sent documents; otherwise each request has a path of its own.</param>
/// <param name="Program">The program to start.</param>
/// <param name="Arguments">Its arguments; the port follows them.</param>
internal sealed record Contestant(string Name, bool IsGraphQL, string Program, params string[] Arguments)
{
    /// <summary>The hidden command with which this program runs one contestant.</summary>
    public const string ServeCommand = "serve";

    public static readonly Contestant Engine = DotNet("BankGraph", EngineServer.Kind, isGraphQL: true);

    /// <summary>What the others are compared with.</summary>
    public static readonly Contestant Floor = DotNet("System.Text.Json", SourceGeneratedServer.Kind);

    public static readonly Contestant Writer = DotNet("Utf8JsonWriter", WriterServer.Kind);

    /// <summary>Takes part in the start only.</summary>
    public static readonly Contestant Plain = DotNet("plain host", PlainServer.Kind);

    public static readonly Contestant EnginePage =
        DotNet("BankGraph", EnginePageServer.Kind, isGraphQL: true) with { First = EngineRequest.Page };

    /// <summary>What a page of the engine is compared with.</summary>
    public static readonly Contestant PlainPage =
        DotNet("minimal API", PlainPageServer.Kind) with { First = EngineRequest.Page };

    public static readonly Contestant Subscriptions =
        DotNet("BankGraph", SubscriptionServer.Kind, isGraphQL: true);

    /// <summary>What open subscriptions are compared with.</summary>
    public static readonly Contestant BareSockets = DotNet("bare sockets", BareSocketServer.Kind);

    /// <summary>What it is asked first, to see that it has started.</summary>
    public EngineRequest First { get; init; } = EngineRequest.Tiny;

    /// <summary>Whether it can tell what it allocated, and answers with the same bytes as the others.</summary>
    public bool IsDotNet => Program == Environment.ProcessPath;

    public Uri Address(Uri server, EngineRequest request) => new(server, IsGraphQL ? "/graphql" : $"/{request.Name}");

    private static Contestant DotNet(string name, string kind, bool isGraphQL = false) =>
        new(name, isGraphQL, Environment.ProcessPath ?? "", ServeCommand, kind);
}
