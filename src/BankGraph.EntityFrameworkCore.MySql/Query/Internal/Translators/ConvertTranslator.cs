using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Methods of Convert between numbers, truth values and texts.</summary>
internal sealed class ConvertTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly HashSet<Type> From =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(decimal), typeof(double),
        typeof(float), typeof(string),
    ];

    private static readonly HashSet<string> Methods =
    [
        nameof(Convert.ToBoolean), nameof(Convert.ToByte), nameof(Convert.ToInt16), nameof(Convert.ToInt32),
        nameof(Convert.ToInt64), nameof(Convert.ToDecimal), nameof(Convert.ToDouble), nameof(Convert.ToString),
    ];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType != typeof(Convert) || arguments.Count != 1 || !Methods.Contains(method.Name))
            return null;
        var argument = sql.ApplyDefaultTypeMapping(arguments[0]);
        if (!From.Contains(argument.Type.UnwrapNullable())) return null;
        var isRounded = argument.Type.UnwrapNullable() is { } from
            && (from == typeof(decimal) || from == typeof(double) || from == typeof(float))
            && method.ReturnType.IsInteger();
        // Convert rounds; a cast cuts off.
        return isRounded
            ? sql.Convert(sql.Call("ROUND", argument.Type, argument.TypeMapping, argument), method.ReturnType)
            : sql.Convert(argument, method.ReturnType);
    }
}
