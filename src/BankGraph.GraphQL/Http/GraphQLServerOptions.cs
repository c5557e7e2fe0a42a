namespace BankGraph.GraphQL.Http;

/// <summary>How one endpoint speaks HTTP. What the schema allows is a matter of the executor's options.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Whether queries may be sent by GET.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// Whether a POST may bring several requests in a JSON array. They are executed one after the other, each within
    /// the limits of a request of its own, and answered by an array in <c>application/json</c>.
    /// </summary>
    public bool EnableBatching { get; set; }

    /// <summary>How many requests one batch may have.</summary>
    public int MaxBatchSize { get; set; } = 10;

    /// <summary>
    /// Whether every GET must carry a header that no other site's page can send unasked: <c>GraphQL-Preflight</c>,
    /// <c>X-Requested-With</c> or <c>Authorization</c>. Without this, only requests that the browser itself marks as
    /// coming from another site must.
    /// </summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>
    /// Whether the schema can be downloaded at <c>schema.graphql</c> below the endpoint and at <c>?sdl</c>; it takes
    /// introspection to be allowed as well.
    /// </summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>How often an event stream without events shows that it is alive, so that no proxy ends it.</summary>
    public TimeSpan EventStreamKeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The bounds of WebSocket sessions.</summary>
    public GraphQLSocketOptions Sockets { get; } = new();

    /// <summary>What a browser that opens the endpoint gets to see.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
