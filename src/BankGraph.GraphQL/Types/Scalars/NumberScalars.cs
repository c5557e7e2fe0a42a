using System.Globalization;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>A signed 64-bit number.</summary>
public sealed class LongType() : ScalarType<long>("Long", "A signed 64-bit whole number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, long value) => writer.WriteNumber(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out long result) => WholeNumber.TryRead(value, out result);

    /// <inheritdoc />
    protected override bool TryConvert(object value, out long result)
    {
        result = value switch { int number => number, uint number => number, _ => 0 };
        return value is int or uint;
    }
}

/// <summary>A signed 16-bit number.</summary>
public sealed class ShortType() : ScalarType<short>("Short", "A signed 16-bit whole number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, short value) => writer.WriteNumber(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out short result) => WholeNumber.TryRead(value, out result);
}

/// <summary>An unsigned 8-bit number.</summary>
public sealed class ByteType() : ScalarType<byte>("Byte", "An unsigned 8-bit whole number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, byte value) => writer.WriteNumber((int)value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out byte result) => WholeNumber.TryRead(value, out result);
}

/// <summary>An exact decimal that travels as a JSON number.</summary>
public sealed class DecimalType() : ScalarType<decimal>("Decimal", "An exact decimal number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, decimal value) => writer.WriteNumber(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out decimal result)
    {
        result = 0;
        return value.Kind is InputKind.Int or InputKind.Float
            && decimal.TryParse(value.GetText(), NumberStyles.Float, CultureInfo.InvariantCulture, out result);
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out decimal result)
    {
        result = value switch { int number => number, long number => number, _ => 0 };
        return value is int or long;
    }
}
