using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Refuses what MariaDB cannot run: a subquery in FROM that refers to the tables before it.</summary>
internal sealed class MySqlQueryTranslationPostprocessor(
    QueryTranslationPostprocessorDependencies dependencies,
    RelationalQueryTranslationPostprocessorDependencies relationalDependencies,
    RelationalQueryCompilationContext queryCompilationContext)
    : RelationalQueryTranslationPostprocessor(dependencies, relationalDependencies, queryCompilationContext)
{
    private static readonly ApplyFinder Finder = new();

    public override Expression Process(Expression query)
    {
        var result = base.Process(query);
        Finder.Visit(result);
        return result;
    }

    private sealed class ApplyFinder : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case ShapedQueryExpression shaped:
                    Visit(shaped.QueryExpression);
                    Visit(shaped.ShaperExpression);
                    return node;
                case SelectExpression select when select.Tables.Any(IsLateral):
                    throw new InvalidOperationException(
                        "The query needs a subquery in FROM that refers to the tables before it (LATERAL, or APPLY), "
                        + "which MariaDB does not have. Write it with a join or a grouping, or read in two queries.");
                default:
                    return base.VisitExtension(node);
            }
        }

        private static bool IsLateral(TableExpressionBase table) =>
            table is CrossApplyExpression or OuterApplyExpression;
    }
}
