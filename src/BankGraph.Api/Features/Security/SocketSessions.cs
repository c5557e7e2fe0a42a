using System.Security.Claims;
using System.Text.Json;
using BankGraph.Api.Features.RateLimits;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Signs WebSocket sessions in by the token in the payload of <c>connection_init</c>, since browsers cannot send
/// headers with them, and ends them when the token expires. Before that, the payload of a <c>ping</c> may bring the
/// session's next token.
/// </summary>
internal sealed class SocketSessions(
    TokenReader tokens,
    ViewerGuard guard,
    RateLimiting limits,
    IHttpContextAccessor http) : ISocketSessionInterceptor
{
    private const int TooManyRequests = 4429;
    private const string NotValid = "The access token is not valid";

    /// <inheritdoc/>
    public async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken)
    {
        if (FindAuthorization(payload) is { } authorization)
        {
            if (await ReadAsync(authorization, cancellationToken) is not { } user)
                return ConnectionStatus.Reject(NotValid);
            session.User = user;

            // Whoever records what this socket asks for looks there.
            if (http.HttpContext is { } context) context.User = user;
        }

        if (session.User.Identity is not ViewerIdentity viewer) return ConnectionStatus.Accept();
        session.ExpiresAt = viewer.ExpiresAt;
        var hasSeat = session.HttpContext.Features.Get<SocketSeats.Seat>()?.TryTake(viewer.Viewer.CustomerId);
        return hasSeat == false
            ? ConnectionStatus.Reject("Too many connections", TooManyRequests)
            : ConnectionStatus.Accept();
    }

    /// <inheritdoc/>
    public async ValueTask<ConnectionStatus> OnPingAsync(
        ISocketSession session,
        JsonElement payload,
        CancellationToken cancellationToken)
    {
        if (FindAuthorization(payload) is not { } authorization) return ConnectionStatus.Accept();
        if (session.User.Identity is not ViewerIdentity viewer
            || (await ReadAsync(authorization, cancellationToken))?.Identity is not ViewerIdentity fresh
            || !viewer.TryRenew(fresh))
            return ConnectionStatus.Reject(NotValid);

        // Streams that run ask the identity, and go on.
        session.ExpiresAt = viewer.ExpiresAt;
        return ConnectionStatus.Accept();
    }

    /// <inheritdoc/>
    public async ValueTask OnRequestAsync(
        ISocketSession session,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken)
    {
        if (await limits.TakeAsync(session.User) is { } seconds) throw RateLimiting.TooMany(seconds);
        if (session.User.Identity is ViewerIdentity viewer) await guard.DemandAsync(viewer, cancellationToken);
    }

    private async ValueTask<ClaimsPrincipal?> ReadAsync(string authorization, CancellationToken cancellationToken) =>
        TokenReader.TryGetToken(authorization, out var token)
            ? await tokens.ReadAsync(token, cancellationToken)
            : null;

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
