using System.Globalization;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>UTF-8 text (section 3.5.3).</summary>
public sealed class StringType() : ScalarType<string>("String", "UTF-8 text.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, string value) => writer.WriteString(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out string result)
    {
        result = value.Kind == InputKind.String ? value.GetText() : "";
        return value.Kind == InputKind.String;
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out string result)
    {
        result = value switch
        {
            char symbol => symbol.ToString(),
            bool flag => flag ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => "",
        };
        return value is char or bool or IFormattable;
    }
}

/// <summary>A signed 32-bit number (section 3.5.1).</summary>
public sealed class IntType() : WholeNumberType<int>("Int", "A signed 32-bit whole number.");

/// <summary>A double-precision number (section 3.5.2).</summary>
public sealed class FloatType() : ScalarType<double>("Float", "A double-precision number.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, double value)
    {
        if (!double.IsFinite(value)) throw new LeafCoercionException("Float cannot represent NaN or infinity.");
        writer.WriteNumber(value);
    }

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out double result)
    {
        result = 0;
        return value.Kind is InputKind.Int or InputKind.Float
            && double.TryParse(value.GetText(), NumberStyles.Float, CultureInfo.InvariantCulture, out result)
            && double.IsFinite(result);
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out double result)
    {
        // By way of the shortest text, so that 0.1f stays 0.1.
        double? number = value switch
        {
            float single when float.IsFinite(single) =>
                double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            float single => single,
            decimal exact => (double)exact,
            _ => (double?)WholeNumber.Of(value),
        };
        result = number ?? 0;
        return number is not null;
    }
}

/// <summary>True or false (section 3.5.4).</summary>
public sealed class BooleanType() : ScalarType<bool>("Boolean", "True or false.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, bool value) => writer.WriteBoolean(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out bool result)
    {
        result = value.Kind == InputKind.Boolean && value.GetBoolean();
        return value.Kind == InputKind.Boolean;
    }
}

/// <summary>An opaque identifier (section 3.5.5).</summary>
public sealed class IdType() : ScalarType<string>("ID", "An opaque identifier.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, string value) => writer.WriteString(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out string result)
    {
        var fits = value.Kind is InputKind.String or InputKind.Int;
        result = fits ? value.GetText() : "";
        return fits;
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out string result)
    {
        result = value switch
        {
            Guid guid => guid.ToString(),
            _ => WholeNumber.Of(value)?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
        return result.Length > 0;
    }
}
