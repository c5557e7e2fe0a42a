using Microsoft.EntityFrameworkCore.Query;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Makes the contexts of compilations.</summary>
internal sealed class MySqlQueryCompilationContextFactory(
    QueryCompilationContextDependencies dependencies,
    RelationalQueryCompilationContextDependencies relationalDependencies)
    : IQueryCompilationContextFactory
{
    public QueryCompilationContext Create(bool async) =>
        new MySqlQueryCompilationContext(dependencies, relationalDependencies, async);
}
