using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;

namespace BankGraph.GraphQL.Interop.Tests.Talk;

/// <summary>What a scenario wants otherwise than the engine has it by default; null for the default.</summary>
internal sealed record TalkSettings
{
    public int? InitTimeoutMilliseconds { get; init; }

    public int? KeepAliveMilliseconds { get; init; }

    public int? SendTimeoutMilliseconds { get; init; }

    public int? EventStreamKeepAliveMilliseconds { get; init; }

    public int? MaxOperations { get; init; }

    public int? MaxQueuedEvents { get; init; }

    public int? MaxRequestBytes { get; init; }

    public void ApplyTo(GraphQLServerOptions options)
    {
        var sockets = options.Sockets;
        sockets.ConnectionInitializationTimeout =
            Span(InitTimeoutMilliseconds) ?? sockets.ConnectionInitializationTimeout;
        sockets.KeepAliveInterval = Span(KeepAliveMilliseconds) ?? sockets.KeepAliveInterval;
        sockets.SendTimeout = Span(SendTimeoutMilliseconds) ?? sockets.SendTimeout;
        sockets.MaxOperations = MaxOperations ?? sockets.MaxOperations;
        options.EventStreamKeepAliveInterval =
            Span(EventStreamKeepAliveMilliseconds) ?? options.EventStreamKeepAliveInterval;
    }

    public void ApplyTo(RequestExecutorOptions options)
    {
        options.MaxQueuedEvents = MaxQueuedEvents ?? options.MaxQueuedEvents;

        // What slow readers are to choke on is sent as a variable.
        options.MaxVariableBytes = options.MaxRequestBytes;
        options.MaxRequestBytes = MaxRequestBytes ?? options.MaxRequestBytes;
    }

    private static TimeSpan? Span(int? milliseconds) =>
        milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null;
}
