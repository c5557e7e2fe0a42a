using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>
/// How a text begins, ends, and what is in it. A known beginning becomes LIKE, which can use an index; where the
/// pattern comes out of a row, its characters are compared as they are.
/// </summary>
internal sealed class StringPatterns(ISqlExpressionFactory sql, QueryCompilationContext context)
{
    private const char Escape = '|';

    private static readonly MethodInfo ToPattern =
        typeof(StringPatterns).GetMethod(nameof(ParameterToPattern), BindingFlags.Static | BindingFlags.NonPublic)
        ?? throw new MissingMethodException(nameof(StringPatterns), nameof(ParameterToPattern));

    public static bool Covers(MethodInfo method) =>
        method.DeclaringType == typeof(string)
        && method.Name is nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Contains)
        && method.GetParameters() is [{ ParameterType: var type }]
        && (type == typeof(string) || type == typeof(char));

    public SqlExpression Translate(string method, SqlExpression text, SqlExpression pattern)
    {
        var mapping = text.TypeMapping ?? pattern.TypeMapping;
        text = mapping is null ? sql.ApplyDefaultTypeMapping(text) : sql.ApplyTypeMapping(text, mapping);
        pattern = pattern.Type == typeof(char)
            ? sql.ApplyDefaultTypeMapping(pattern)
            : sql.ApplyTypeMapping(pattern, text.TypeMapping);
        return (method, pattern) switch
        {
            (_, SqlConstantExpression { Value: null }) => sql.Like(text, pattern),
            (_, SqlConstantExpression { Value: { } value }) => Like(text, Pattern(method, value.ToString() ?? "")),
            (nameof(string.StartsWith), SqlParameterExpression parameter) => StartsWithParameter(text, parameter),
            (nameof(string.Contains), _) => sql.GreaterThan(Locate(text, pattern), sql.Constant(0)),
            (nameof(string.StartsWith), _) => EqualsPart("LEFT", text, pattern),
            _ => EqualsPart("RIGHT", text, pattern),
        };
    }

    // Called by compiled queries, for a pattern that is known when the query runs.
    private static string? ParameterToPattern(QueryContext queryContext, string parameter) =>
        queryContext.Parameters[parameter]?.ToString() is { } value ? Pattern(nameof(string.StartsWith), value) : null;

    private static string Pattern(string method, string value)
    {
        var escaped = string.Concat(value.Select(c => c is '%' or '_' or Escape ? $"{Escape}{c}" : c.ToString()));
        var before = method == nameof(string.StartsWith) ? "" : "%";
        var after = method == nameof(string.EndsWith) ? "" : "%";
        return before + escaped + after;
    }

    private SqlExpression Like(SqlExpression text, string pattern) =>
        sql.Like(text, sql.Constant(pattern, text.TypeMapping), sql.Constant(Escape.ToString(), text.TypeMapping));

    private SqlExpression StartsWithParameter(SqlExpression text, SqlParameterExpression parameter)
    {
        var queryContext = QueryCompilationContext.QueryContextParameter;
        var pattern = context.RegisterRuntimeParameter(
            parameter.Name + "_startswith",
            Expression.Lambda(
                Expression.Call(ToPattern, queryContext, Expression.Constant(parameter.Name)),
                queryContext));
        return sql.Like(
            text,
            new SqlParameterExpression(pattern.Name ?? "", typeof(string), text.TypeMapping),
            sql.Constant(Escape.ToString(), text.TypeMapping));
    }

    private SqlExpression Locate(SqlExpression text, SqlExpression pattern) =>
        sql.Function("LOCATE", [pattern, text], nullable: true, [true, true], typeof(int));

    // Both are asked for null, because two nulls would be equal, and nothing begins with null.
    private SqlExpression EqualsPart(string function, SqlExpression text, SqlExpression pattern)
    {
        var length = sql.Function("CHAR_LENGTH", [pattern], nullable: true, [true], typeof(int));
        var part = sql.Function(
            function, [text, length], nullable: true, [true, true], typeof(string), text.TypeMapping);
        return sql.AndAlso(
            sql.IsNotNull(text),
            sql.AndAlso(sql.IsNotNull(pattern), sql.Equal(part, pattern)));
    }
}
