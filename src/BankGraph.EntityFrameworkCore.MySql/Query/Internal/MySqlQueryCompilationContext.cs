using Microsoft.EntityFrameworkCore.Query;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>
/// A connection has one reader at a time, so that a query split in several reads each of them to its end.
/// </summary>
internal sealed class MySqlQueryCompilationContext(
    QueryCompilationContextDependencies dependencies,
    RelationalQueryCompilationContextDependencies relationalDependencies,
    bool async)
    : RelationalQueryCompilationContext(dependencies, relationalDependencies, async)
{
    public override bool IsBuffering =>
        base.IsBuffering || QuerySplittingBehavior == Microsoft.EntityFrameworkCore.QuerySplittingBehavior.SplitQuery;
}
