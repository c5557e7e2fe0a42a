using System.Text.Json;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Http;

/// <summary>Sees WebSocket sessions open, ask and close. Registered as a service.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>Decides on a session when its <c>connection_init</c> has come.</summary>
    /// <param name="session">The session, whose user and expiry may be set here.</param>
    /// <param name="payload">What the client sent along, such as a bearer token; undefined for nothing.</param>
    /// <param name="cancellationToken">Set when the session has ended.</param>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken) => new(ConnectionStatus.Accept());

    /// <summary>
    /// Called when the client has sent a ping, whose payload may bring a fresh token: the user and the expiry of the
    /// session may be set here. A status that refuses ends the session.
    /// </summary>
    /// <param name="session">The session, which has been accepted.</param>
    /// <param name="payload">What the client sent along; undefined for nothing.</param>
    /// <param name="cancellationToken">Set when the session has ended.</param>
    ValueTask<ConnectionStatus> OnPingAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken) => new(ConnectionStatus.Accept());

    /// <summary>
    /// Called before each operation is executed; throw a <see cref="GraphQLException"/> to refuse it.
    /// </summary>
    ValueTask OnRequestAsync(
        ISocketSession session,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken) => default;

    /// <summary>Called once when the session has ended and none of its operations runs anymore.</summary>
    ValueTask OnCloseAsync(ISocketSession session) => default;
}

/// <summary>Whether a session is accepted.</summary>
public sealed class ConnectionStatus
{
    private const int Forbidden = 4403;

    private static readonly ConnectionStatus Accepted = new(null, Forbidden);

    private ConnectionStatus(string? refusal, int closeCode) => (Refusal, CloseCode) = (refusal, closeCode);

    /// <summary>Why the session is refused; null when it is accepted.</summary>
    public string? Refusal { get; }

    /// <summary>What a session that is refused is closed with.</summary>
    public int CloseCode { get; }

    /// <summary>Accepts the session.</summary>
    public static ConnectionStatus Accept() => Accepted;

    /// <summary>Refuses the session: the socket is closed with this message and code, 4000 to 4999.</summary>
    public static ConnectionStatus Reject(string message = "Forbidden", int closeCode = Forbidden)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(closeCode, 4000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(closeCode, 4999);
        return new(message, closeCode);
    }
}
