namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>CAST takes types of its own instead of those of columns.</summary>
internal static class CastType
{
    public static string For(string storeType)
    {
        var name = storeType.Split('(')[0].TrimEnd();
        var isUnsigned = storeType.EndsWith("unsigned", StringComparison.OrdinalIgnoreCase);
        return name.Split(' ')[0].ToLowerInvariant() switch
        {
            "tinyint" or "smallint" or "mediumint" or "int" or "integer" or "bigint" =>
                isUnsigned ? "UNSIGNED" : "SIGNED",
            "decimal" or "numeric" => "DECIMAL" + storeType[name.Length..],
            "double" or "float" => "DOUBLE",
            "datetime" or "timestamp" => "DATETIME(6)",
            "time" => "TIME(6)",
            "date" => "DATE",
            "binary" or "varbinary" or "tinyblob" or "blob" or "mediumblob" or "longblob" => "BINARY",
            _ => "CHAR",
        };
    }
}
