using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Signs WebSocket sessions in by the token in the payload of <c>connection_init</c>, since browsers cannot send
/// headers
/// with them, and ends them when the token expires.
/// </summary>
internal sealed class SocketSessions(
    TokenReader tokens,
    ViewerGuard guard,
    IHttpContextAccessor http) : ISocketSessionInterceptor
{
    /// <inheritdoc/>
    public async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken)
    {
        if (FindAuthorization(payload) is { } authorization)
        {
            if (!TokenReader.TryGetToken(authorization, out var token)
                || await tokens.ReadAsync(token, cancellationToken) is not { } user)
                return ConnectionStatus.Reject("The access token is not valid");
            session.User = user;

            // Whoever records what this socket asks for looks there.
            if (http.HttpContext is { } context) context.User = user;
        }

        if (session.User.Identity is ViewerIdentity viewer) session.ExpiresAt = viewer.ExpiresAt;
        return ConnectionStatus.Accept();
    }

    /// <inheritdoc/>
    public ValueTask OnRequestAsync(
        ISocketSession session,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken) =>
        session.User.Identity is ViewerIdentity viewer ? guard.DemandAsync(viewer, cancellationToken) : default;

    private static string? FindAuthorization(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object) return null;
        foreach (var property in payload.EnumerateObject())
        {
            // As the header's name, the member's is read in any case.
            if (property.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)
                && property.Value.ValueKind == JsonValueKind.String)
                return property.Value.GetString();
        }

        return null;
    }
}
