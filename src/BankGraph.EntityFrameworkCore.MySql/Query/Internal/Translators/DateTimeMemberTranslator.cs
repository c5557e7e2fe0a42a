using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal.Translators;

/// <summary>Parts of instants, dates and times of day. An instant is in UTC, and so is what "now" gives.</summary>
internal sealed class DateTimeMemberTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource typeMappings)
    : IMemberTranslator
{
    private static readonly HashSet<Type> Types =
        [typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly)];

    public SqlExpression? Translate(
        SqlExpression? instance,
        MemberInfo member,
        Type returnType,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (member.DeclaringType is not { } type || !Types.Contains(type)) return null;
        if (instance is null) return Now(member.Name, returnType);
        return member.Name switch
        {
            nameof(DateTime.Year) => Part("YEAR", instance),
            nameof(DateTime.Month) => Part("MONTH", instance),
            nameof(DateTime.Day) => Part("DAYOFMONTH", instance),
            nameof(DateTime.DayOfYear) => Part("DAYOFYEAR", instance),
            nameof(DateTime.Hour) => Part("HOUR", instance),
            nameof(DateTime.Minute) => Part("MINUTE", instance),
            nameof(DateTime.Second) => Part("SECOND", instance),
            nameof(DateTime.Millisecond) => sql.Divide(Part("MICROSECOND", instance), sql.Constant(1000)),
            nameof(DateTime.Microsecond) => sql.Modulo(Part("MICROSECOND", instance), sql.Constant(1000)),
            // Sunday is 1 there and 0 here.
            nameof(DateTime.DayOfWeek) => sql.Convert(
                sql.Subtract(Part("DAYOFWEEK", instance), sql.Constant(1)), returnType),
            // The first of January of the year 1 is day 366 there and day 0 here.
            nameof(DateOnly.DayNumber) => sql.Subtract(Part("TO_DAYS", instance), sql.Constant(366)),
            nameof(DateTime.Date) => sql.Convert(sql.Convert(instance, typeof(DateOnly)), returnType),
            nameof(DateTime.TimeOfDay) => sql.Convert(instance, returnType),
            nameof(DateTimeOffset.UtcDateTime) or nameof(DateTimeOffset.DateTime) =>
                sql.Convert(instance, returnType),
            _ => null,
        };
    }

    private SqlExpression? Now(string name, Type type) => name switch
    {
        "UtcNow" or "Now" => sql.Function(
            "UTC_TIMESTAMP",
            [sql.Constant(6)],
            nullable: false,
            [false],
            type,
            typeMappings.FindMapping(type)),
        "Today" => sql.Convert(
            sql.Function("UTC_DATE", [], nullable: false, [], typeof(DateOnly)), type),
        _ => null,
    };

    private SqlExpression Part(string function, SqlExpression instance) =>
        sql.Call(function, typeof(int), instance);
}
