using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Methods of Math and MathF; Max and Min are GREATEST and LEAST, and are translated elsewhere.</summary>
internal sealed class MathTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly Dictionary<string, string> Functions = new()
    {
        [nameof(Math.Ceiling)] = "CEILING",
        [nameof(Math.Floor)] = "FLOOR",
        [nameof(Math.Pow)] = "POWER",
        [nameof(Math.Sqrt)] = "SQRT",
        [nameof(Math.Exp)] = "EXP",
        [nameof(Math.Log10)] = "LOG10",
        [nameof(Math.Log2)] = "LOG2",
        [nameof(Math.Sin)] = "SIN",
        [nameof(Math.Cos)] = "COS",
        [nameof(Math.Tan)] = "TAN",
        [nameof(Math.Asin)] = "ASIN",
        [nameof(Math.Acos)] = "ACOS",
        [nameof(Math.Atan)] = "ATAN",
        [nameof(Math.Atan2)] = "ATAN2",
        [nameof(double.DegreesToRadians)] = "RADIANS",
        [nameof(double.RadiansToDegrees)] = "DEGREES",
    };

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.DeclaringType is not { } type || arguments.Count == 0) return null;
        if (type != typeof(Math) && type != typeof(MathF) && type != typeof(double) && type != typeof(float))
            return null;
        return (method.Name, arguments.Count) switch
        {
            (nameof(Math.Abs), 1) => Keep("ABS", method, arguments),
            (nameof(Math.Sign), 1) => sql.Call("SIGN", typeof(int), arguments[0]),
            (nameof(Math.Round), 1) => Keep("ROUND", method, arguments),
            (nameof(Math.Round), 2) when arguments[1].Type == typeof(int) => Keep("ROUND", method, arguments),
            (nameof(Math.Truncate), 1) => Keep("TRUNCATE", method, [arguments[0], sql.Constant(0)]),
            (nameof(Math.Log), 1) => Keep("LN", method, arguments),
            // The base comes first.
            (nameof(Math.Log), 2) => Keep("LOG", method, [arguments[1], arguments[0]]),
            var (name, _) when Functions.TryGetValue(name, out var function) => Keep(function, method, arguments),
            _ => null,
        };
    }

    /// <summary>What comes out is of the kind that went in.</summary>
    private SqlExpression Keep(string function, MethodInfo method, IReadOnlyList<SqlExpression> arguments)
    {
        var mapping = arguments.FirstOrDefault(argument => argument.Type == method.ReturnType)?.TypeMapping;
        var mapped = arguments.Select(argument => argument.Type == method.ReturnType
            ? mapping is null ? sql.ApplyDefaultTypeMapping(argument) : sql.ApplyTypeMapping(argument, mapping)
            : sql.ApplyDefaultTypeMapping(argument));
        return sql.Call(function, method.ReturnType, mapping, [.. mapped]);
    }
}
