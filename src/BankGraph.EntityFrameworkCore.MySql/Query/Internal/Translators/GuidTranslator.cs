using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>An id for each row.</summary>
internal sealed class GuidTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(Guid) || method.Name != nameof(Guid.NewGuid)) return null;
        var text = sql.Function("UUID", [], nullable: false, [], typeof(string));
        var digits = sql.Call("REPLACE", typeof(string), text, sql.Constant("-"), sql.Constant(""));
        return sql.Call("UNHEX", typeof(Guid), digits);
    }
}
