using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>An instant: DATETIME(6) in UTC. The offset it was written with is not kept.</summary>
internal sealed class MySqlDateTimeOffsetTypeMapping : DateTimeOffsetTypeMapping
{
    public MySqlDateTimeOffsetTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlDateTimeOffsetTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override string SqlLiteralFormatString => "TIMESTAMP '{0:yyyy-MM-dd HH:mm:ss.ffffff}'";

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlDateTimeOffsetTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) =>
        base.GenerateNonNullSqlLiteral(((DateTimeOffset)value).UtcDateTime);
}
