namespace BankGraph.EntityFrameworkCore.MySql.Query.Internal;

/// <summary>What the SQL depends on in a CLR type.</summary>
internal static class ClrTypes
{
    public static Type UnwrapNullable(this Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? Enum.GetUnderlyingType(plain) : plain;
    }

    public static bool IsSignedInteger(this Type type) =>
        Type.GetTypeCode(type) is TypeCode.SByte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64;

    public static bool IsInteger(this Type type) =>
        type.IsSignedInteger()
        || Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64;
}
