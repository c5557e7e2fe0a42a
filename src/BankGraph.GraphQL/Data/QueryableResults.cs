using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Data;

/// <summary>Reads query results that nothing else has read.</summary>
internal static class QueryableResults
{
    public static FieldResolverDelegate Materialize(FieldBuilder field, FieldResolverDelegate next) => next;
}
