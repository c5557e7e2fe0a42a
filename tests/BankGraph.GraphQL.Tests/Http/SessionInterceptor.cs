using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>An interceptor that a test tells what to do.</summary>
internal sealed class SessionInterceptor : ISocketSessionInterceptor
{
    public Func<ISocketSession, JsonElement, ConnectionStatus> OnConnect { get; set; } =
        (_, _) => ConnectionStatus.Accept();

    public Func<ISocketSession, JsonElement, ConnectionStatus> OnPing { get; set; } =
        (_, _) => ConnectionStatus.Accept();

    public Action<OperationRequestBuilder> OnRequest { get; set; } = _ => { };

    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken) => new(OnConnect(session, payload));

    public ValueTask<ConnectionStatus> OnPingAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken) => new(OnPing(session, payload));

    public ValueTask OnRequestAsync(
        ISocketSession session,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        OnRequest(requestBuilder);
        return default;
    }

    public ValueTask OnCloseAsync(ISocketSession session)
    {
        Closed.SetResult();
        return default;
    }
}
