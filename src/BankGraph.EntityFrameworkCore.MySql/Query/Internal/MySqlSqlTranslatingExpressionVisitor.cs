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

        if (methodCallExpression.Method.DeclaringType == typeof(string)
            && methodCallExpression.Method.Name == nameof(string.Join)
            && methodCallExpression.Arguments is [{ } separatorArgument, NewArrayExpression texts]
            && texts.Type == typeof(string[])
            && Visit(separatorArgument) is SqlExpression separator)
        {
            return Join(separator, texts);
        }

        return base.VisitMethodCall(methodCallExpression);
    }

    // The difference of two instants would be a TIME, which ends at 838 hours: a wrong answer instead of none.
    protected override Expression VisitBinary(BinaryExpression binaryExpression) =>
        binaryExpression.NodeType == ExpressionType.Subtract
        && binaryExpression.Type.UnwrapNullable() == typeof(TimeSpan)
        && binaryExpression.Left.Type.UnwrapNullable() != typeof(TimeSpan)
            ? QueryCompilationContext.NotTranslatedExpression
            : base.VisitBinary(binaryExpression);

    private Expression Join(SqlExpression separator, NewArrayExpression texts)
    {
        var sql = Dependencies.SqlExpressionFactory;
        var parts = new List<SqlExpression> { separator };
        foreach (var text in texts.Expressions)
        {
            if (Visit(text) is not SqlExpression part) return QueryCompilationContext.NotTranslatedExpression;
            // The function leaves nulls out, separator and all; elsewhere they count as empty.
            parts.Add(part is SqlConstantExpression { Value: not null } ? part : sql.Coalesce(part, sql.Constant("")));
        }

        return sql.Function(
            "CONCAT_WS",
            parts,
            nullable: true,
            [true, .. parts.Skip(1).Select(_ => false)],
            typeof(string));
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
