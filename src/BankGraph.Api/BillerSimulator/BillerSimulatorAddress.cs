using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BankGraph.Api.BillerSimulator;

/// <summary>Where the simulator answers: the host's own address, which is known once the server listens.</summary>
public static class BillerSimulatorAddress
{
    /// <summary>
    /// Points the named HTTP client at this host's simulator, unless it has an address already. Outside Production
    /// only; there nothing is simulated.
    /// </summary>
    public static IServiceCollection AddBillerSimulatorClient(
        this IServiceCollection services,
        string clientName,
        IHostEnvironment environment)
    {
        if (environment.IsProduction()) return services;

        services.AddHttpClient(clientName).ConfigureHttpClient((provider, client) =>
            client.BaseAddress ??= Find(provider.GetRequiredService<IServer>()));
        return services;
    }

    /// <summary>Null while the server does not listen yet.</summary>
    private static Uri? Find(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return addresses
            .OrderBy(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            .Select(ToLoopback)
            .FirstOrDefault();
    }

    // A server that listens everywhere says so with a host that nobody can connect to.
    private static Uri ToLoopback(string address)
    {
        var parts = BindingAddress.Parse(address);
        var isEverywhere = parts.Host is "+" or "*" or "0.0.0.0" or "[::]";
        var host = isEverywhere ? "localhost" : parts.Host;
        return new UriBuilder(parts.Scheme, host, parts.Port, "biller-simulator/").Uri;
    }
}
