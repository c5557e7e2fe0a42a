using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>An id: BINARY(16), in the order in which it is written, so that ids ordered by time are ordered.</summary>
internal sealed class MySqlGuidTypeMapping : GuidTypeMapping
{
    public MySqlGuidTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlGuidTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlGuidTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value) =>
        $"X'{Convert.ToHexString(((Guid)value).ToByteArray(bigEndian: true))}'";
}
