using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Arithmetic of instants, dates and times of day.</summary>
internal sealed class DateTimeMethodTranslator(ISqlExpressionFactory sql) : IMethodCallTranslator
{
    private static readonly Dictionary<string, (string Unit, long Microseconds)> Units = new()
    {
        [nameof(DateTime.AddYears)] = ("YEAR", 0),
        [nameof(DateTime.AddMonths)] = ("MONTH", 0),
        [nameof(DateTime.AddDays)] = ("DAY", TimeSpan.MicrosecondsPerDay),
        [nameof(DateTime.AddHours)] = ("HOUR", TimeSpan.MicrosecondsPerHour),
        [nameof(DateTime.AddMinutes)] = ("MINUTE", TimeSpan.MicrosecondsPerMinute),
        [nameof(DateTime.AddSeconds)] = ("SECOND", TimeSpan.MicrosecondsPerSecond),
        [nameof(DateTime.AddMilliseconds)] = ("MICROSECOND", TimeSpan.MicrosecondsPerMillisecond),
        [nameof(DateTime.AddMicroseconds)] = ("MICROSECOND", 1),
    };

    public SqlExpression? Translate(
        SqlExpression? instance,
        MethodInfo method,
        IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        var type = method.DeclaringType;
        if (type == typeof(DateOnly) || type == typeof(TimeOnly))
        {
            switch (method.Name)
            {
                case nameof(DateOnly.FromDateTime) or nameof(TimeOnly.FromTimeSpan) when instance is null:
                    return sql.Convert(arguments[0], method.ReturnType);
                case nameof(TimeOnly.ToTimeSpan) when instance is not null:
                    return sql.Convert(instance, typeof(TimeSpan));
                case nameof(DateOnly.ToDateTime) when instance is not null && arguments.Count == 1:
                    return sql.Call("ADDTIME", typeof(DateTime), sql.Convert(instance, typeof(DateTime)), arguments[0]);
            }
        }

        var hasUnits = type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(DateOnly);
        return hasUnits && instance is not null && arguments.Count == 1 && Units.TryGetValue(method.Name, out var unit)
            ? Add(instance, arguments[0], unit.Unit, unit.Microseconds)
            : null;
    }

    private SqlExpression Add(SqlExpression instance, SqlExpression amount, string unit, long microseconds)
    {
        instance = sql.ApplyDefaultTypeMapping(instance);
        if (amount.Type == typeof(double) && !IsWhole(amount))
        {
            // An interval is a whole number of its unit.
            var exact = sql.Multiply(sql.ApplyDefaultTypeMapping(amount), sql.Constant((double)microseconds));
            (unit, amount) = ("MICROSECOND", sql.Convert(exact, typeof(long)));
        }
        else if (unit == "MICROSECOND" && microseconds > 1)
        {
            amount = sql.Multiply(sql.Convert(amount, typeof(long)), sql.Constant(microseconds));
        }

        var sum = sql.CallWithUnit("TIMESTAMPADD", unit, instance.Type, instance.TypeMapping, amount, instance);
        // What is added to a literal is a text; only a column says what it is.
        return instance is ColumnExpression ? sum : sql.MakeUnary(
            System.Linq.Expressions.ExpressionType.Convert, sum, instance.Type, instance.TypeMapping) ?? sum;
    }

    private static bool IsWhole(SqlExpression amount) =>
        amount is SqlConstantExpression { Value: double value } && value == Math.Truncate(value);
}
