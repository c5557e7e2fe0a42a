using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>Makes data loaders; how is found out once for each class.</summary>
internal sealed class DataLoaderFactories(IEnumerable<DataLoaderRegistration> registrations)
{
    private readonly ConcurrentDictionary<Type, ObjectFactory> _factories = [];

    private readonly Dictionary<Type, Type> _implementations =
        registrations.ToDictionary(registered => registered.Service, registered => registered.Implementation);

    /// <summary>Whether services may take data loaders.</summary>
    public bool HasRegistrations => _implementations.Count > 0;

    public Type ImplementationOf(Type type) => _implementations.GetValueOrDefault(type, type);

    public IDataLoader Create(Type implementation, IServiceProvider ingredients)
    {
        var factory = _factories.GetOrAdd(implementation, static type => ActivatorUtilities.CreateFactory(type, []));
        return (IDataLoader)factory(ingredients, []);
    }
}
