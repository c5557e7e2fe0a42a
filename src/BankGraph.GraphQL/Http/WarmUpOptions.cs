namespace BankGraph.GraphQL.Http;

/// <summary>What a process sends itself before it is ready, and for how long.</summary>
public sealed class WarmUpOptions
{
    /// <summary>Where the schema is served.</summary>
    public string Path { get; set; } = "/graphql";

    /// <summary>
    /// Bodies of requests, in JSON, that are sent over and over, without credentials. They should change nothing and be
    /// like those that are to come.
    /// </summary>
    public IList<string> Requests { get; } = ["""{"query":"{__typename}"}"""];

    /// <summary>How long it lasts at most. It ends sooner when nothing is left to compile.</summary>
    public TimeSpan AtMost { get; set; } = TimeSpan.FromSeconds(5);
}
