using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Whether a byte is among others.</summary>
internal sealed class ByteArrayMethodTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(Enumerable) || method.Name != nameof(Enumerable.Contains)) return null;
        if (arguments is not [{ } bytes, { } value] || bytes.Type != typeof(byte[])) return null;
        var one = value is SqlConstantExpression { Value: byte known }
            ? sql.Constant(new[] { known }, bytes.TypeMapping)
            : (SqlExpression)sql.Call("CHAR", typeof(byte[]), bytes.TypeMapping, sql.ApplyDefaultTypeMapping(value));
        return sql.GreaterThan(sql.Call("LOCATE", typeof(int), one, bytes), sql.Constant(0));
    }
}
