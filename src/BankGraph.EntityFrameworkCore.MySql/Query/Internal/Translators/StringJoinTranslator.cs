using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Texts of one row, joined.</summary>
internal sealed class StringJoinTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(string) || method.Name != nameof(string.Join)) return null;
        var (separator, texts) = (arguments[0], arguments.Skip(1).ToList());
        if (texts.Count == 0 || texts.Any(text => text.Type != typeof(string))) return null;

        // The function leaves nulls out, separator and all; elsewhere they count as empty.
        var parts = texts.Select(text => text is SqlConstantExpression { Value: not null }
            ? text
            : sql.Coalesce(text, sql.Constant("", text.TypeMapping)));
        return sql.Function(
            "CONCAT_WS",
            [separator, .. parts],
            nullable: true,
            [true, .. texts.Select(_ => false)],
            typeof(string));
    }
}
