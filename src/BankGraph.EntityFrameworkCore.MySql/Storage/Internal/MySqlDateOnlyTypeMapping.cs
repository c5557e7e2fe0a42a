using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A date: DATE.</summary>
internal sealed class MySqlDateOnlyTypeMapping : DateOnlyTypeMapping
{
    public MySqlDateOnlyTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlDateOnlyTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override string SqlLiteralFormatString => "DATE '{0:yyyy-MM-dd}'";

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlDateOnlyTypeMapping(parameters);
}
