using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>Global object identification.</content>
public sealed partial class SchemaBuilder
{
    private InterfaceType NodeInterface() => GetOrAdd("Node", () => new InterfaceType("Node"), type =>
    {
        type.Description = "An object with a global identifier.";
        AddField(type, new OutputField("id", new NonNullType(Named<ScalarType>("ID"))));
    });

    private void AddNode(ObjectType type, Type source)
    {
        Implement(type, NodeInterface());
        var method = source.GetMethods(OwnMembers)
            .FirstOrDefault(candidate => candidate.IsDefined(typeof(NodeResolverAttribute)))
            ?? throw new SchemaException($"`{source.Name}` is a node without a [NodeResolver].");
        if (!type.Fields.TryGet("id", out var id)) throw new SchemaException($"The node `{type.Name}` has no id.");
        id.Type = new NonNullType(Named<ScalarType>("ID"));
        id.Formatter ??= key => NodeIds.Format(type.Name, key);

        var call = _resolvers.CreateCall(method, new OutputField("node", type));
        var keyType = method.GetParameters()[0].ParameterType;
        Nodes.Add(type.Name, keyType, (context, key) => call(context, key));
    }

    private void AddNodeFields(ObjectType query)
    {
        var node = NodeInterface();
        var id = Named<ScalarType>("ID");
        var one = new OutputField("node", node)
        {
            DeclaringType = query,
            Description = "Fetches an object by its identifier.",
            Resolver = ResolverScope.Wrap(context =>
                Nodes.ResolveAsync(NodeIds, context.ArgumentValue<string>("id"), context)),
        };
        one.Arguments.Add(new InputField("id", new NonNullType(id)) { RuntimeType = typeof(string) });
        CostDirective.Apply(this, one, CostDefaults?.DefaultResolverCost);
        var many = new OutputField("nodes", new NonNullType(new ListType(node)))
        {
            DeclaringType = query,
            Description = "Fetches objects by their identifiers.",
            ListSize = new ListSize(null, ["ids"], null, []),
            Resolver = ResolverScope.Wrap(ResolveManyAsync),
        };
        many.Arguments.Add(new InputField("ids", new NonNullType(new ListType(new NonNullType(id))))
        {
            RuntimeType = typeof(string[]),
        });
        CostDirective.Apply(this, many, CostDefaults?.DefaultResolverCost);
        if (_configuration.NodesNeedSignIn)
        {
            Authorization.DemandSignIn(this, one);
            Authorization.DemandSignIn(this, many);
        }

        query.Fields.Add(one);
        query.Fields.Add(many);
    }

    private async ValueTask<object?> ResolveManyAsync(IResolverContext context)
    {
        var ids = context.ArgumentValue<string[]>("ids");
        if (ids.Length > _configuration.MaxNodes)
        {
            throw new GraphQLException(new Error(
                $"At most {_configuration.MaxNodes} nodes can be fetched at once.", ErrorCodes.MaxPageSizeExceeded));
        }

        var found = new object?[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            found[i] = await Nodes.ResolveAsync(NodeIds, ids[i], context).ConfigureAwait(false);
        return found;
    }
}
