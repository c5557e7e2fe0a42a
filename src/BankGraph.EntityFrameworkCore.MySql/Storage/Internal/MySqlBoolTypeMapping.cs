using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A truth value: TINYINT(1).</summary>
internal sealed class MySqlBoolTypeMapping : BoolTypeMapping
{
    public MySqlBoolTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlBoolTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlBoolTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) => (bool)value ? "TRUE" : "FALSE";
}
