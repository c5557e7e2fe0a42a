using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>
/// An instant: DATETIME(6), always in UTC. A local time is converted when it is written; one of no kind is taken for
/// UTC.
/// </summary>
internal sealed class MySqlDateTimeTypeMapping : DateTimeTypeMapping
{
    private static readonly MethodInfo SpecifyKind =
        typeof(DateTime).GetMethod(nameof(DateTime.SpecifyKind), [typeof(DateTime), typeof(DateTimeKind)])
        ?? throw new MissingMethodException(nameof(DateTime), nameof(DateTime.SpecifyKind));

    public MySqlDateTimeTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlDateTimeTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override string SqlLiteralFormatString => "TIMESTAMP '{0:yyyy-MM-dd HH:mm:ss.ffffff}'";

    public override Expression CustomizeDataReaderExpression(Expression expression) =>
        Expression.Call(SpecifyKind, expression, Expression.Constant(DateTimeKind.Utc));

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlDateTimeTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) =>
        base.GenerateNonNullSqlLiteral(ToUtc((DateTime)value));

    protected override void ConfigureParameter(DbParameter parameter)
    {
        if (parameter.Value is DateTime time) parameter.Value = ToUtc(time);
    }

    private static DateTime ToUtc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
}
