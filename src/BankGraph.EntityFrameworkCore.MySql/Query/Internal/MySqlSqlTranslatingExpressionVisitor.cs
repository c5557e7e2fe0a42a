using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>Translates expressions that are not calls of one known method.</summary>
internal sealed class MySqlSqlTranslatingExpressionVisitor(
    RelationalSqlTranslatingExpressionVisitorDependencies dependencies,
    QueryCompilationContext queryCompilationContext,
    QueryableMethodTranslatingExpressionVisitor queryableMethodTranslatingExpressionVisitor)
    : RelationalSqlTranslatingExpressionVisitor(
        dependencies,
        queryCompilationContext,
        queryableMethodTranslatingExpressionVisitor)
{
    private readonly StringPatterns _patterns = new(dependencies.SqlExpressionFactory, queryCompilationContext);

    public override SqlExpression? GenerateGreatest(IReadOnlyList<SqlExpression> expressions, Type resultType) =>
        Extreme("GREATEST", expressions, resultType);

    public override SqlExpression? GenerateLeast(IReadOnlyList<SqlExpression> expressions, Type resultType) =>
        Extreme("LEAST", expressions, resultType);

    protected override Expression VisitMethodCall(MethodCallExpression methodCallExpression)
    {
        if (StringPatterns.Covers(methodCallExpression.Method)
            && methodCallExpression.Object is { } instance
            && Visit(instance) is SqlExpression text
            && Visit(methodCallExpression.Arguments[0]) is SqlExpression pattern)
        {
            return _patterns.Translate(methodCallExpression.Method.Name, text, pattern);
        }

        return base.VisitMethodCall(methodCallExpression);
    }

    protected override Expression VisitBinary(BinaryExpression binaryExpression)
    {
        var translated = base.VisitBinary(binaryExpression);
        // The difference of two instants would be a TIME, which ends at 838 hours: a wrong answer instead of none.
        return translated is SqlBinaryExpression { OperatorType: ExpressionType.Subtract } difference
            && difference.Type.UnwrapNullable() == typeof(TimeSpan)
            && difference.Left.Type.UnwrapNullable() != typeof(TimeSpan)
            ? QueryCompilationContext.NotTranslatedExpression
            : translated;
    }

    private SqlExpression Extreme(string function, IReadOnlyList<SqlExpression> expressions, Type resultType) =>
        Dependencies.SqlExpressionFactory.Function(
            function,
            expressions,
            nullable: true,
            Enumerable.Repeat(true, expressions.Count),
            resultType,
            expressions.Select(expression => expression.TypeMapping).FirstOrDefault(mapping => mapping is not null));
}
