using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>Tells whose page opens a socket.</summary>
internal static class SocketOrigin
{
    /// <summary>Whether it is a page of this server, or no page at all.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0
            || (Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
