using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Tells the services of a scope for which request they work, so that those that take data loaders share them with the
/// request's resolvers.
/// </summary>
public sealed class DataLoaderScope
{
    private DataLoaderSet? _loaders;

    internal DataLoaderScope()
    {
    }

    /// <summary>A scope of its own whose services work for the same request.</summary>
    /// <param name="services">Services of the request.</param>
    public static AsyncServiceScope Create(IServiceProvider services)
    {
        var scope = services.CreateAsyncScope();
        if (services.GetService<DataLoaderScope>()?._loaders is { } loaders) loaders.Enter(scope.ServiceProvider);
        return scope;
    }

    internal void Enter(DataLoaderSet loaders) => _loaders = loaders;

    internal IDataLoader Get(Type type) => _loaders?.Get(type)
        ?? throw new InvalidOperationException($"`{type.Name}` is only there while a GraphQL request is answered.");
}
