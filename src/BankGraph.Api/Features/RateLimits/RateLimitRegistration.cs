using BankGraph.Api.Hosting;
using BankGraph.GraphQL.Execution;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>Registers what keeps callers from asking for too much.</summary>
internal static class RateLimitRegistration
{
    /// <summary>Adds the limits, and reads them from the configuration.</summary>
    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RateLimitOptions.Read(configuration));
        services.AddSingleton<RateLimiting>();
        services.AddSingleton<IOperationGuard, CostGuard>();
        services.AddSingleton<SocketSeats>();
    }
}
