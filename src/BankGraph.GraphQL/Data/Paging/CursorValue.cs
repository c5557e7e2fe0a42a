namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Writes one value of a cursor, and reads it back exactly as it was.</summary>
internal static class CursorValue
{
    /// <summary>Whether values of the type fit into a cursor.</summary>
    public static bool IsSupported(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsEnum || Type.GetTypeCode(bare) is not (TypeCode.Object or TypeCode.DBNull or TypeCode.Empty)
            || bare == typeof(Guid) || bare == typeof(DateTimeOffset) || bare == typeof(DateOnly)
            || bare == typeof(TimeOnly) || bare == typeof(TimeSpan);
    }

    public static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.Write(text); break;
            case Guid id: writer.Write(id.ToByteArray(bigEndian: true)); break;
            case DateTime time:
                writer.Write((byte)time.Kind);
                writer.Write7BitEncodedInt64(time.Ticks);
                break;
            case DateTimeOffset instant:
                writer.Write7BitEncodedInt64(instant.Ticks);
                writer.Write7BitEncodedInt64(ZigZag(instant.Offset.Ticks));
                break;
            case DateOnly date: writer.Write7BitEncodedInt(date.DayNumber); break;
            case TimeOnly time: writer.Write7BitEncodedInt64(time.Ticks); break;
            case TimeSpan span: writer.Write7BitEncodedInt64(ZigZag(span.Ticks)); break;
            case decimal number: writer.Write(number); break;
            case double number: writer.Write(number); break;
            case float number: writer.Write(number); break;
            case bool flag: writer.Write(flag); break;
            case char letter: writer.Write((ushort)letter); break;
            case ulong number: writer.Write7BitEncodedInt64((long)number); break;
            case Enum or sbyte or byte or short or ushort or int or uint or long:
                writer.Write7BitEncodedInt64(ZigZag(Convert.ToInt64(value, null)));
                break;
            default: throw new NotSupportedException($"Pages cannot follow keys of the type `{value.GetType().Name}`.");
        }
    }

    /// <exception cref="Exception">The bytes are no value of the type; whatever its reader throws.</exception>
    public static object Read(BinaryReader reader, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsEnum) return Enum.ToObject(bare, UnZigZag(reader.Read7BitEncodedInt64()));
        if (bare == typeof(Guid)) return new Guid(reader.ReadBytes(16), bigEndian: true);
        if (bare == typeof(DateOnly)) return DateOnly.FromDayNumber(reader.Read7BitEncodedInt());
        if (bare == typeof(TimeOnly)) return new TimeOnly(reader.Read7BitEncodedInt64());
        if (bare == typeof(TimeSpan)) return new TimeSpan(UnZigZag(reader.Read7BitEncodedInt64()));
        if (bare == typeof(DateTimeOffset))
        {
            var ticks = reader.Read7BitEncodedInt64();
            return new DateTimeOffset(ticks, new TimeSpan(UnZigZag(reader.Read7BitEncodedInt64())));
        }

        return Type.GetTypeCode(bare) switch
        {
            TypeCode.String => reader.ReadString(),
            TypeCode.DateTime => ReadDateTime(reader),
            TypeCode.Decimal => reader.ReadDecimal(),
            TypeCode.Double => reader.ReadDouble(),
            TypeCode.Single => reader.ReadSingle(),
            TypeCode.Boolean => reader.ReadBoolean(),
            TypeCode.Char => (char)reader.ReadUInt16(),
            TypeCode.UInt64 => (ulong)reader.Read7BitEncodedInt64(),
            TypeCode.Object => throw new FormatException(),
            _ => Convert.ChangeType(UnZigZag(reader.Read7BitEncodedInt64()), bare, null),
        };
    }

    private static DateTime ReadDateTime(BinaryReader reader)
    {
        var kind = (DateTimeKind)reader.ReadByte();
        return new DateTime(reader.Read7BitEncodedInt64(), kind);
    }

    // Small numbers, negative ones too, take few bytes.
    private static long ZigZag(long value) => (value << 1) ^ (value >> 63);

    private static long UnZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);
}
