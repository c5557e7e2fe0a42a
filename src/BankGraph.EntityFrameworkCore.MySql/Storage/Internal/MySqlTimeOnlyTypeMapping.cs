using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A time of day: TIME(6).</summary>
internal sealed class MySqlTimeOnlyTypeMapping : TimeOnlyTypeMapping
{
    public MySqlTimeOnlyTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlTimeOnlyTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override string SqlLiteralFormatString => "TIME '{0:HH:mm:ss.ffffff}'";

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlTimeOnlyTypeMapping(parameters);
}
