using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>ToString of what has one text in every culture.</summary>
internal sealed class ToStringTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly HashSet<Type> Numbers =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
        typeof(ulong), typeof(decimal), typeof(double), typeof(float),
    ];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (instance is null || method.Name != nameof(ToString) || arguments.Count != 0) return null;
        var type = Nullable.GetUnderlyingType(instance.Type) ?? instance.Type;
        if (type == typeof(string)) return instance;
        if (type == typeof(char)) return sql.Convert(instance, typeof(string));
        // An enumeration that is kept as a text or a number has its own translation.
        if (instance.TypeMapping?.Converter is not null) return null;
        if (type == typeof(Guid)) return GuidText(instance);
        if (Numbers.Contains(type)) return sql.Convert(instance, typeof(string));
        if (type != typeof(bool)) return null;
        return sql.Case(
            [
                new CaseWhenClause(sql.Equal(instance, sql.Constant(true)), sql.Constant(bool.TrueString)),
                new CaseWhenClause(sql.Equal(instance, sql.Constant(false)), sql.Constant(bool.FalseString)),
            ],
            sql.Constant(""));
    }

    private SqlExpression GuidText(SqlExpression id)
    {
        SqlExpression text = sql.Call("LOWER", typeof(string), sql.Call("HEX", typeof(string), id));
        foreach (var position in (int[])[9, 14, 19, 24])
        {
            text = sql.Call(
                "INSERT", typeof(string), text, sql.Constant(position), sql.Constant(0), sql.Constant("-"));
        }

        return text;
    }
}
