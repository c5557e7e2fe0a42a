using System.Collections.Concurrent;
using System.Text.Json;
using BankGraph.GraphQL.Http;

namespace BankGraph.GraphQL.Interop.Tests.Talk;

/// <summary>Counts the sessions that are open, and accepts any but one whose name is <c>refused</c>.</summary>
internal sealed class TalkSessions : ISocketSessionInterceptor
{
    private readonly ConcurrentDictionary<ISocketSession, bool> _open = new();

    public int Count => _open.Count;

    public ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, JsonElement payload, CancellationToken cancellationToken)
    {
        var isRefused = payload.ValueKind == JsonValueKind.Object
            && payload.TryGetProperty("name", out var name)
            && name.ValueEquals("refused");
        if (isRefused) return new(ConnectionStatus.Reject("Not you"));
        _open[session] = true;
        return new(ConnectionStatus.Accept());
    }

    public ValueTask OnCloseAsync(ISocketSession session)
    {
        _open.TryRemove(session, out _);
        return default;
    }
}
