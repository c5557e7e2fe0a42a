using System.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Which store type holds which type, and how values go there and come back.</summary>
internal sealed class MySqlTypeMappingSource(
    TypeMappingSourceDependencies dependencies,
    RelationalTypeMappingSourceDependencies relationalDependencies)
    : RelationalTypeMappingSource(dependencies, relationalDependencies)
{
    /// <summary>An index holds 3072 bytes, and a character takes up to four.</summary>
    private const int LongestKeyText = 255;

    private const int DriversGuidText = 36;
    private const int LongestVarchar = 16383;
    private const int LongestVarbinary = 65535;

    // Holds every decimal: up to 29 digits in front of the point, up to 28 behind it.
    private const int DefaultPrecision = 65;
    private const int DefaultScale = 30;

    private static readonly RelationalTypeMapping LongText = new MySqlStringTypeMapping("longtext");
    private static readonly RelationalTypeMapping LongBlob = new ByteArrayTypeMapping("longblob");
    private static readonly RelationalTypeMapping RowVersion = MySqlRowVersionTypeMapping.Create();

    private static readonly Dictionary<Type, RelationalTypeMapping> ByType = new()
    {
        [typeof(bool)] = new MySqlBoolTypeMapping("tinyint(1)"),
        [typeof(sbyte)] = new SByteTypeMapping("tinyint"),
        [typeof(byte)] = new ByteTypeMapping("tinyint unsigned"),
        [typeof(short)] = new ShortTypeMapping("smallint"),
        [typeof(ushort)] = new UShortTypeMapping("smallint unsigned"),
        [typeof(int)] = new IntTypeMapping("int"),
        [typeof(uint)] = new UIntTypeMapping("int unsigned"),
        [typeof(long)] = new LongTypeMapping("bigint"),
        [typeof(ulong)] = new ULongTypeMapping("bigint unsigned"),
        [typeof(float)] = new MySqlFloatTypeMapping("double"),
        [typeof(double)] = new DoubleTypeMapping("double"),
        [typeof(Guid)] = new MySqlGuidTypeMapping("binary(16)"),
        [typeof(DateTime)] = new MySqlDateTimeTypeMapping("datetime(6)"),
        [typeof(DateTimeOffset)] = new MySqlDateTimeOffsetTypeMapping("datetime(6)"),
        [typeof(DateOnly)] = new MySqlDateOnlyTypeMapping("date"),
        [typeof(TimeOnly)] = new MySqlTimeOnlyTypeMapping("time(6)"),
        [typeof(TimeSpan)] = new MySqlTimeSpanTypeMapping("time(6)"),
    };

    /// <summary>The type that a store type stands for when nothing else says it.</summary>
    private static readonly Dictionary<string, Type> ByStoreType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["tinyint"] = typeof(sbyte),
        ["tinyint unsigned"] = typeof(byte),
        ["smallint"] = typeof(short),
        ["smallint unsigned"] = typeof(ushort),
        ["mediumint"] = typeof(int),
        ["mediumint unsigned"] = typeof(uint),
        ["int"] = typeof(int),
        ["integer"] = typeof(int),
        ["int unsigned"] = typeof(uint),
        ["bigint"] = typeof(long),
        ["bigint unsigned"] = typeof(ulong),
        ["bit"] = typeof(ulong),
        ["year"] = typeof(short),
        ["bool"] = typeof(bool),
        ["boolean"] = typeof(bool),
        ["double"] = typeof(double),
        ["float"] = typeof(float),
        ["decimal"] = typeof(decimal),
        ["numeric"] = typeof(decimal),
        ["date"] = typeof(DateOnly),
        ["time"] = typeof(TimeSpan),
        ["datetime"] = typeof(DateTime),
        ["timestamp"] = typeof(DateTime),
        ["char"] = typeof(string),
        ["varchar"] = typeof(string),
        ["tinytext"] = typeof(string),
        ["text"] = typeof(string),
        ["mediumtext"] = typeof(string),
        ["longtext"] = typeof(string),
        ["json"] = typeof(string),
        ["enum"] = typeof(string),
        ["set"] = typeof(string),
        ["binary"] = typeof(byte[]),
        ["varbinary"] = typeof(byte[]),
        ["tinyblob"] = typeof(byte[]),
        ["blob"] = typeof(byte[]),
        ["mediumblob"] = typeof(byte[]),
        ["longblob"] = typeof(byte[]),
    };

    protected override RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        base.FindMapping(mappingInfo) ?? Find(mappingInfo);

    private static RelationalTypeMapping? Find(in RelationalTypeMappingInfo info)
    {
        if (IsRefused(info))
            throw new NotSupportedException($"The column type '{info.StoreTypeName}' is not supported.");
        if ((info.ClrType ?? TypeOf(info)) is not { } type) return null;
        if (type == typeof(string)) return Text(info);
        if (type == typeof(byte[])) return Bytes(info);
        if (type == typeof(decimal)) return DecimalOf(info.StoreTypeNameBase ?? "decimal", info.Precision, info.Scale);
        if (!ByType.TryGetValue(type, out var mapping)) return null;
        // Another column takes an id as a text, which a converter of the framework makes of it.
        if (type == typeof(Guid) && info.StoreTypeName is not null and not "binary(16)") return null;
        if (info.StoreTypeName is { } storeType) return mapping.WithStoreTypeAndSize(storeType, size: null);
        return info.Precision is { } digits && mapping.StoreTypeNameBase is "datetime" or "time"
            ? mapping.WithStoreTypeAndSize($"{mapping.StoreTypeNameBase}({info.Precision})", size: null)
            : mapping;
    }

    // The driver reads each CHAR(36) as an id, and fails when it is none.
    private static bool IsRefused(in RelationalTypeMappingInfo info) =>
        info.StoreTypeNameBase is { } name
        && (!ByStoreType.ContainsKey(name) || (name is "char" && info.Size == DriversGuidText));

    private static Type? TypeOf(in RelationalTypeMappingInfo info) => info.StoreTypeNameBase switch
    {
        null => null,
        "tinyint" when info.Size == 1 => typeof(bool),
        "binary" when info.Size == 16 => typeof(Guid),
        var name => ByStoreType.GetValueOrDefault(name),
    };

    private static RelationalTypeMapping Text(in RelationalTypeMappingInfo info)
    {
        var isFixedLength = info.IsFixedLength == true;
        if (info.StoreTypeName is { } storeType) return new MySqlStringTypeMapping(storeType, info.Size, isFixedLength);
        var size = info.Size ?? (info.IsKeyOrIndex ? LongestKeyText : null);
        if (size is null or < 0 or > LongestVarchar) return LongText;
        return isFixedLength && size is <= byte.MaxValue and not DriversGuidText
            ? new MySqlStringTypeMapping($"char({size})", size, isFixedLength: true)
            : new MySqlStringTypeMapping($"varchar({size})", size);
    }

    private static RelationalTypeMapping Bytes(in RelationalTypeMappingInfo info)
    {
        if (info.IsRowVersion == true) return RowVersion;
        if (info.StoreTypeName is { } storeType) return new ByteArrayTypeMapping(storeType, DbType.Binary, info.Size);
        var size = info.Size ?? (info.IsKeyOrIndex ? LongestKeyText : null);
        if (size is null or < 0 or > LongestVarbinary) return LongBlob;
        return info.IsFixedLength == true && size <= byte.MaxValue
            ? new ByteArrayTypeMapping($"binary({size})", DbType.Binary, size)
            : new ByteArrayTypeMapping($"varbinary({size})", DbType.Binary, size);
    }

    private static DecimalTypeMapping DecimalOf(string name, int? precision, int? scale)
    {
        var (digits, decimals) = precision is null ? (DefaultPrecision, DefaultScale) : (precision.Value, scale ?? 0);
        return new DecimalTypeMapping($"{name}({digits},{decimals})", DbType.Decimal, digits, decimals);
    }
}
