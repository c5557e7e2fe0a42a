using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Connections;

/// <summary>
/// Lets a request hand its connection on. When the request has ended, the server's HTTP layer lets go of the connection
/// with all that it keeps for one, and whoever has taken the connection has it alone.
/// </summary>
internal sealed class ConnectionHandover : IConnectionHeartbeatFeature
{
    private readonly IConnectionHeartbeatFeature? _heartbeat;
    private HttpPipe? _pipe;
    private Action? _onHeartbeat;
    private Func<Task>? _next;

    private ConnectionHandover(ConnectionContext connection)
    {
        Connection = connection;
        connection.Transport = _pipe = new HttpPipe(connection.Transport);
        connection.Features.Set(this);

        // Handlers cannot be removed from the server's own list, which would keep the HTTP layer for as long as the
        // connection is open.
        _heartbeat = connection.Features.Get<IConnectionHeartbeatFeature>();
        if (_heartbeat is null) return;
        _heartbeat.OnHeartbeat(static self => (self as ConnectionHandover)?._onHeartbeat?.Invoke(), this);
        connection.Features.Set<IConnectionHeartbeatFeature>(this);
    }

    /// <summary>The connection; without HTTP in between once it has been handed over.</summary>
    public ConnectionContext Connection { get; }

    /// <summary>Serves a connection: HTTP first, then whoever a request has handed it to.</summary>
    public static async Task ServeAsync(ConnectionContext connection, ConnectionDelegate http)
    {
        var handover = new ConnectionHandover(connection);
        try
        {
            await http(connection).ConfigureAwait(false);
        }
        finally
        {
            await handover.EndHttp().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// The handover of a request's connection; null where it cannot be had: the server has none, the request shares the
    /// connection with others (HTTP/2), or something stands between HTTP and the connection, such as encryption.
    /// </summary>
    public static ConnectionHandover? Find(HttpContext context) =>
        HttpProtocol.IsHttp11(context.Request.Protocol)
        && context.Features.Get<ConnectionHandover>() is { } handover
        && ReferenceEquals(handover.Connection.Transport, handover._pipe)
            ? handover
            : null;

    /// <summary>Takes the connection of a request that has been upgraded.</summary>
    /// <param name="next">Is called when the request has ended; the connection is closed when it has.</param>
    public void Take(Func<Task> next)
    {
        if (_pipe is null) throw new InvalidOperationException("HTTP has ended.");
        _next = next;
        _pipe.IsReleased = true;
    }

    /// <inheritdoc/>
    public void OnHeartbeat(Action<object> action, object state) => _onHeartbeat += () => action(state);

    private Task EndHttp()
    {
        _onHeartbeat = null;
        if (_pipe is not null) Connection.Transport = _pipe.Transport;
        _pipe = null;
        Connection.Features.Set(_heartbeat);
        Connection.Features.Set<ConnectionHandover>(null);
        var next = _next;
        _next = null;
        return next?.Invoke() ?? Task.CompletedTask;
    }
}
