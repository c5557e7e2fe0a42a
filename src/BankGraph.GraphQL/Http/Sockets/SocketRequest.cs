using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// A request that opened a socket, as it was then, kept for as long as the socket is open: the server uses its own for
/// other requests by then. There may be very many, so it is one object that has what sessions need, and makes the rest
/// when somebody asks for it.
/// </summary>
internal sealed partial class SocketRequest :
    IHttpRequestFeature,
    IHttpConnectionFeature,
    IHttpRequestLifetimeFeature,
    IHttpAuthenticationFeature,
    IEndpointFeature
{
    // Said to open the socket, and of no meaning afterwards.
    private static readonly string[] Handshake =
    [
        "Connection", "Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol",
        "Sec-WebSocket-Extensions",
    ];

    private readonly KeyValuePair<string, StringValues>[] _sent;
    private IHeaderDictionary? _headers;

    public SocketRequest(HttpContext context, ConnectionContext connection, IServiceScopeFactory scopes)
    {
        var request = context.Request;
        _sent = [.. request.Headers.Where(
            header => !Handshake.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];
        Scheme = request.Scheme;
        PathBase = request.PathBase.Value ?? "";
        Path = request.Path.Value ?? "";
        QueryString = request.QueryString.Value ?? "";
        RawTarget = Path;
        RemoteIpAddress = context.Connection.RemoteIpAddress;
        RemotePort = context.Connection.RemotePort;
        LocalIpAddress = context.Connection.LocalIpAddress;
        LocalPort = context.Connection.LocalPort;
        ConnectionId = context.Connection.Id;
        User = context.Features.Get<IHttpAuthenticationFeature>()?.User;
        Endpoint = context.GetEndpoint();
        RequestAborted = connection.ConnectionClosed;
        Connection = connection;
        HttpContext = new DefaultHttpContext(this) { ServiceScopeFactory = scopes };
        if (context.Features.Get<IItemsFeature>() is { Items.Count: > 0 } items)
            Set<IItemsFeature>(new ItemsFeature { Items = items.Items });
        _belongings = context.Features.Get<SocketBelongings>();
        if (_belongings is not null) _belongings.IsKept = true;
    }

    public HttpContext HttpContext { get; }

    public ConnectionContext Connection { get; }

    public string Protocol { get; set; } = HttpProtocol.Http11;

    public string Scheme { get; set; }

    public string Method { get; set; } = HttpMethods.Get;

    public string PathBase { get; set; }

    public string Path { get; set; }

    public string QueryString { get; set; }

    public string RawTarget { get; set; }

    public IHeaderDictionary Headers
    {
        get => _headers ??= new HeaderDictionary(
            new Dictionary<string, StringValues>(_sent, StringComparer.OrdinalIgnoreCase));
        set => _headers = value;
    }

    public Stream Body { get; set; } = Stream.Null;

    public string ConnectionId { get; set; }

    public IPAddress? RemoteIpAddress { get; set; }

    public int RemotePort { get; set; }

    public IPAddress? LocalIpAddress { get; set; }

    public int LocalPort { get; set; }

    public CancellationToken RequestAborted { get; set; }

    public ClaimsPrincipal? User { get; set; }

    public Endpoint? Endpoint { get; set; }

    public void Abort() => Connection.Abort();
}
