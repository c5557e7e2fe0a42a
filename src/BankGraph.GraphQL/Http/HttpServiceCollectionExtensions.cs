using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BankGraph.GraphQL.Http;

/// <summary>Registers what the transports need beside an executor.</summary>
internal static class HttpServiceCollectionExtensions
{
    /// <summary>Adds the clock, unless the application has one of its own.</summary>
    public static IServiceCollection AddGraphQLTransports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
