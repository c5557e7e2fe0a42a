using BankGraph.Api.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

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
            client.BaseAddress ??= OwnAddress.Find(provider.GetRequiredService<IServer>(), "biller-simulator/"));
        return services;
    }
}
