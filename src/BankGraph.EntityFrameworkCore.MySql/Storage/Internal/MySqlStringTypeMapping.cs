using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A text. In a literal a backslash begins an escape, so that one is written as two.</summary>
internal sealed class MySqlStringTypeMapping : StringTypeMapping
{
    public MySqlStringTypeMapping(string storeType, int? size = null, bool isFixedLength = false)
        : base(
            storeType,
            isFixedLength ? System.Data.DbType.StringFixedLength : System.Data.DbType.String,
            unicode: true,
            size)
    {
    }

    private MySqlStringTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlStringTypeMapping(parameters);

    protected override string EscapeSqlLiteral(string literal) =>
        base.EscapeSqlLiteral(literal).Replace(@"\", @"\\").Replace("\0", @"\0");
}
