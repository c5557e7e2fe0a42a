using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Gives a resolver services of its own scope, so that resolvers that run side by side never share a scoped service
/// such as a database context. The scope lives until the value, lists included, has been read.
/// </summary>
internal static class ResolverScope
{
    public static FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var resolver = (ResolverContext)context;
        await using var scope = DataLoaderScope.Create(context.Services);
        resolver.CurrentServices = scope.ServiceProvider;
        return await next(context).ConfigureAwait(false);
    };
}
