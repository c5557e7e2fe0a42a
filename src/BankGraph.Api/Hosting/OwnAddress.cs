using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BankGraph.Api.Hosting;

/// <summary>Where this process can be reached by itself.</summary>
internal static class OwnAddress
{
    /// <summary>The address of a path; null while the server does not listen yet.</summary>
    public static Uri? Find(IServer server, string path)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses
            .OrderBy(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            .Select(address => ToLoopback(address, path))
            .FirstOrDefault();
    }

    // A server that listens everywhere says so with a host that nobody can connect to.
    private static Uri ToLoopback(string address, string path)
    {
        var parts = BindingAddress.Parse(address);
        var isEverywhere = parts.Host is "+" or "*" or "0.0.0.0" or "[::]";
        var host = isEverywhere ? "localhost" : parts.Host;
        return new UriBuilder(parts.Scheme, host, parts.Port, path).Uri;
    }
}
