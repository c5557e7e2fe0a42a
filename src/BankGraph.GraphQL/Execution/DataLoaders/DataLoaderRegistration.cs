using BankGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers data loaders.</summary>
public static class DataLoaderServiceCollectionExtensions
{
    /// <summary>Lets resolvers, services and other data loaders take <typeparamref name="T"/>.</summary>
    public static IServiceCollection AddDataLoader<T>(this IServiceCollection services)
        where T : class, IDataLoader => services.AddDataLoader(typeof(T), typeof(T));

    /// <summary>
    /// Lets resolvers, services and other data loaders take <typeparamref name="TService"/>; they all get the one
    /// <typeparamref name="TImplementation"/> of their request.
    /// </summary>
    public static IServiceCollection AddDataLoader<TService, TImplementation>(this IServiceCollection services)
        where TService : class, IDataLoader
        where TImplementation : class, TService =>
        services.AddDataLoader(typeof(TService), typeof(TImplementation));

    internal static IServiceCollection AddDataLoader(
        this IServiceCollection services, Type service, Type implementation)
    {
        if (services.Any(known => known.ServiceType == service)) return services;
        services.TryAddSingleton<DataLoaderOptions>();
        services.TryAddScoped(_ => new DataLoaderScope());
        services.AddSingleton(new DataLoaderRegistration(service, implementation));
        services.AddScoped(service, provider => provider.GetRequiredService<DataLoaderScope>().Get(service));
        return services;
    }
}

/// <summary>Which class stands behind a data loader's type.</summary>
internal sealed record DataLoaderRegistration(Type Service, Type Implementation);
