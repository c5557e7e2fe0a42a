using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>The data loaders of one run of an operation: one of each kind, made when it is first asked for.</summary>
internal sealed class DataLoaderSet(IBatchScheduler scheduler, IServiceProvider services, DataLoaderFactories factories)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Type, IDataLoader> _loaders = [];

    /// <summary>Has the services of a scope share these loaders.</summary>
    public void Enter(IServiceProvider scope)
    {
        if (factories.HasRegistrations) scope.GetService<DataLoaderScope>()?.Enter(this);
    }

    public IDataLoader Get(Type type)
    {
        var implementation = factories.ImplementationOf(type);
        lock (_lock)
        {
            if (_loaders.TryGetValue(implementation, out var existing)) return existing;
            var created = factories.Create(implementation, new Ingredients(this, scheduler, services));
            return _loaders[implementation] = created;
        }
    }

    /// <summary>Forgets what was found so far.</summary>
    public void ClearCaches()
    {
        lock (_lock)
        {
            foreach (var loader in _loaders.Values) loader.ClearCache();
        }
    }

    /// <summary>What a constructor may ask for: the scheduler, other loaders, services of the request.</summary>
    private sealed class Ingredients(DataLoaderSet loaders, IBatchScheduler scheduler, IServiceProvider services)
        : IKeyedServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (serviceType == typeof(IBatchScheduler)) return scheduler;
            return serviceType.IsAssignableTo(typeof(IDataLoader))
                ? loaders.Get(serviceType)
                : services.GetService(serviceType);
        }

        public object? GetKeyedService(Type serviceType, object? serviceKey) =>
            (services as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

        public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
            services.GetRequiredKeyedService(serviceType, serviceKey);
    }
}
