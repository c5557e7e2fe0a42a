using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Texts of a group of rows, joined.</summary>
internal sealed class StringAggregateTranslator(ISqlExpressionFactory sql) : IAggregateMethodCallTranslator
{
    public SqlExpression? Translate(
        MethodInfo method,
        EnumerableExpression source,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(string) || source.Selector is not SqlExpression text) return null;
        var separator = method.Name switch
        {
            nameof(string.Join) => arguments[0] as SqlConstantExpression,
            nameof(string.Concat) => sql.Constant(""),
            _ => null,
        };
        // The separator of an aggregate is a literal.
        if (separator is null) return null;

        text = sql.ApplyDefaultTypeMapping(text);
        var item = sql.Coalesce(text, sql.Constant("", text.TypeMapping));
        if (source.Predicate is { } predicate)
            item = sql.Case([new CaseWhenClause(predicate, item)], elseResult: null);
        if (source.IsDistinct) item = new DistinctExpression(item);

        List<SqlExpression> parts = [item];
        foreach (var ordering in source.Orderings)
        {
            parts.Add(sql.Fragment(parts.Count == 1 ? " ORDER BY " : ", "));
            parts.Add(ordering.Expression);
            parts.Add(sql.Fragment(ordering.IsAscending ? "" : " DESC"));
        }

        parts.Add(sql.Fragment(" SEPARATOR "));
        parts.Add(sql.ApplyTypeMapping(separator, text.TypeMapping));
        // An empty group is an empty text.
        return sql.Coalesce(
            sql.Function(
                "GROUP_CONCAT", parts, nullable: true, parts.Select(_ => false), typeof(string), text.TypeMapping),
            sql.Constant("", text.TypeMapping),
            text.TypeMapping);
    }
}
