using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A length of time: TIME(6), which holds up to 838:59:59 in both directions.</summary>
internal sealed class MySqlTimeSpanTypeMapping : TimeSpanTypeMapping
{
    public MySqlTimeSpanTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlTimeSpanTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlTimeSpanTypeMapping(parameters);

    protected override string GenerateNonNullSqlLiteral(object value)
    {
        var length = (TimeSpan)value;
        var sign = length < TimeSpan.Zero ? "-" : "";
        var hours = Math.Abs(Math.Truncate(length.TotalHours)).ToString("00", CultureInfo.InvariantCulture);
        var rest = length.ToString(@"mm\:ss\.ffffff", CultureInfo.InvariantCulture);
        return $"TIME '{sign}{hours}:{rest}'";
    }
}
