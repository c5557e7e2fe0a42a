using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>A signed 64-bit number.</summary>
public sealed class LongType() : WholeNumberType<long>("Long", "A signed 64-bit whole number.");

/// <summary>A signed 16-bit number.</summary>
public sealed class ShortType() : WholeNumberType<short>("Short", "A signed 16-bit whole number.");

/// <summary>An unsigned 8-bit number.</summary>
public sealed class ByteType() : WholeNumberType<byte>("Byte", "An unsigned 8-bit whole number.");

/// <summary>A signed 8-bit number.</summary>
public sealed class SignedByteType() : WholeNumberType<sbyte>("SignedByte", "A signed 8-bit whole number.");

/// <summary>An unsigned 16-bit number.</summary>
public sealed class UnsignedShortType() : WholeNumberType<ushort>("UnsignedShort", "An unsigned 16-bit whole number.");

/// <summary>An unsigned 32-bit number.</summary>
public sealed class UnsignedIntType() : WholeNumberType<uint>("UnsignedInt", "An unsigned 32-bit whole number.");

/// <summary>An unsigned 64-bit number.</summary>
public sealed class UnsignedLongType() : WholeNumberType<ulong>("UnsignedLong", "An unsigned 64-bit whole number.");

/// <summary>
/// An exact decimal that travels as a JSON number. What it cannot keep exactly is refused rather than rounded.
/// </summary>
public sealed class DecimalType() : ScalarType<decimal>("Decimal", "An exact decimal number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, decimal value) => writer.WriteNumber(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out decimal result)
    {
        result = 0;
        return value.Kind is InputKind.Int or InputKind.Float && ExactDecimal.TryParse(value.GetText(), out result);
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out decimal result)
    {
        var whole = WholeNumber.Of(value);
        result = (decimal)(whole ?? 0);
        return whole is not null;
    }
}
