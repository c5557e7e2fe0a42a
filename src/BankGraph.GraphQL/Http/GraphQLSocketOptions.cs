namespace BankGraph.GraphQL.Http;

/// <summary>The bounds of WebSocket sessions.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long it may take until a client's <c>connection_init</c> is accepted (close code 4408).</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often the client is pinged. One that has sent nothing at all since the last ping is taken to be gone.
    /// </summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// How long one message may take to be sent. A client that does not read for this long is cut off: every operation
    /// has at most one message waiting, so a slow client costs no more than that.
    /// </summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the client may take to answer a close before the connection is cut.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How many operations of one session may run at once (close code 4429).</summary>
    public int MaxOperations { get; set; } = 100;
}
