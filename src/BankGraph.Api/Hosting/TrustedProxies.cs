using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace BankGraph.Api.Hosting;

/// <summary>
/// Believes proxies about the client's address and scheme, and nobody else: sign-in is slowed down by address, so an
/// address that a client could choose would be no address.
/// </summary>
internal static class TrustedProxies
{
    private const string TrustEveryone = "ForwardedHeaders_Enabled";

    /// <summary>Reads what <see cref="HostSettings.TrustedProxies"/> say; does nothing where there are none.</summary>
    /// <exception cref="StartupException">An entry is no address or network, or everyone would be trusted.</exception>
    public static void UseTrustedProxies(this WebApplication app, HostSettings settings)
    {
        if (string.Equals(app.Configuration[TrustEveryone], "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartupException(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every client about its address. Take it away and set "
                + "TrustedProxies to the addresses of the proxies.");
        }

        if (settings.TrustedProxies.Length == 0) return;
        app.UseForwardedHeaders(Read(settings.TrustedProxies));
    }

    private static ForwardedHeadersOptions Read(string[] proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            // Read from the right, as long as it was a trusted proxy that wrote the entry.
            ForwardLimit = null,
        };

        // Loopback is no exception: whatever runs on this machine is not the proxy just because of that.
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else throw Unreadable(proxy);
        }

        return options;
    }

    private static StartupException Unreadable(string proxy) => new(
        $"TrustedProxies holds '{proxy}'; write an address, 10.1.2.3, or a network, 10.1.0.0/16.");
}
