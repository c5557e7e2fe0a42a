using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Finds the object of a key.</summary>
internal delegate ValueTask<object?> NodeResolver(IResolverContext context, object key);

/// <summary>The types that <c>node(id:)</c> can fetch.</summary>
internal sealed class NodeRegistry
{
    private readonly Dictionary<string, (Type KeyType, NodeResolver Resolve)> _resolvers = new(StringComparer.Ordinal);

    public void Add(string typeName, Type keyType, NodeResolver resolve) => _resolvers[typeName] = (keyType, resolve);

    public ValueTask<object?> ResolveAsync(NodeIdSerializer ids, string id, IResolverContext context)
    {
        var (typeName, key) = ids.Split(id);
        if (!_resolvers.TryGetValue(typeName, out var known))
        {
            throw new GraphQLException(
                new Error("The node ID names no type that can be fetched.", ErrorCodes.InvalidId));
        }

        return known.Resolve(context, ids.ParseKey(id, key, known.KeyType));
    }
}
