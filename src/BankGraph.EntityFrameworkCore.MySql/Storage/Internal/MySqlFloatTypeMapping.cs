using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>
/// A number of single precision, kept in a DOUBLE: the server prints a FLOAT with six digits, so that what is read
/// would not be what was written.
/// </summary>
internal sealed class MySqlFloatTypeMapping : FloatTypeMapping
{
    public MySqlFloatTypeMapping(string storeType) : base(storeType)
    {
    }

    private MySqlFloatTypeMapping(RelationalTypeMappingParameters parameters) : base(parameters)
    {
    }

    protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
        new MySqlFloatTypeMapping(parameters);

    // The exponent makes it a floating-point number; without, it would be an exact decimal.
    protected override string GenerateNonNullSqlLiteral(object value) =>
        ((double)Convert.ToSingle(value, CultureInfo.InvariantCulture)).ToString("E17", CultureInfo.InvariantCulture);
}
