using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>A scalar of whole numbers within the range of a C# type.</summary>
/// <typeparam name="T">The C# type.</typeparam>
public abstract class WholeNumberType<T> : ScalarType<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign;

    private protected WholeNumberType(string name, string description) : base(name, description) { }

    /// <inheritdoc />
    public sealed override void Write(JsonBuffer writer, T value) => writer.WriteWhole(value);

    /// <summary>Reads a number; a fraction, even ".0", is not whole (section 3.5.1).</summary>
    protected sealed override bool TryRead(InputValue value, out T result)
    {
        result = T.Zero;
        if (value.Kind != InputKind.Int) return false;
        return value.IsJson
            ? T.TryParse(JsonMarshal.GetRawUtf8Value(value.Json), Style, CultureInfo.InvariantCulture, out result)
            : T.TryParse(value.GetText(), Style, CultureInfo.InvariantCulture, out result);
    }

    /// <summary>Takes any C# whole number that is within the range.</summary>
    protected sealed override bool TryConvert(object value, out T result)
    {
        result = T.Zero;
        if (WholeNumber.Of(value) is not { } wide) return false;
        if (wide < Int128.CreateChecked(T.MinValue) || wide > Int128.CreateChecked(T.MaxValue)) return false;
        result = T.CreateChecked(wide);
        return true;
    }
}

/// <summary>C#'s whole numbers, whatever their size.</summary>
internal static class WholeNumber
{
    /// <summary>The number; null when the value is none.</summary>
    public static Int128? Of(object value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number,
        _ => null,
    };

    /// <summary>Whether a C# type is one of them.</summary>
    public static bool IsOf(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    /// <summary>The number as another of the types; null when it is out of that range.</summary>
    public static object? To(Int128 number, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte => Within<sbyte>(number),
        TypeCode.Byte => Within<byte>(number),
        TypeCode.Int16 => Within<short>(number),
        TypeCode.UInt16 => Within<ushort>(number),
        TypeCode.Int32 => Within<int>(number),
        TypeCode.UInt32 => Within<uint>(number),
        TypeCode.Int64 => Within<long>(number),
        TypeCode.UInt64 => Within<ulong>(number),
        _ => null,
    };

    private static object? Within<T>(Int128 number) where T : struct, IBinaryInteger<T> =>
        T.CreateSaturating(number) is var narrow && Int128.CreateChecked(narrow) == number ? narrow : null;
}
