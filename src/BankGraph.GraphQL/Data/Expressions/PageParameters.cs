using System.Reflection;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Gives resolvers that read their rows themselves what the client wants of them.</summary>
internal static class PageParameters
{
    /// <exception cref="SchemaException">The field's attributes do not make what the parameter takes.</exception>
    public static ParameterBinder? Bind(SchemaBuilder schema, ParameterInfo parameter, OutputField field)
    {
        if (parameter.ParameterType == typeof(PagingArguments))
        {
            return parameter.Member.IsDefined(typeof(UsePagingAttribute), inherit: true)
                ? (context, _) => ((ResolverContext)context).Page?.Arguments
                : throw new SchemaException($"`{field.Name}` takes PagingArguments: give it [UsePaging].");
        }

        if (!QueryContextSource.IsContext(parameter)) return null;
        var source = QueryContextSource.Of(schema, field, parameter);
        return (context, _) => source.Get((ResolverContext)context);
    }
}
