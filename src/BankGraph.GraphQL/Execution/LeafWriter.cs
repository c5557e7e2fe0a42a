using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>Writes leaves of one C# type.</summary>
internal abstract class LeafWriter<T>
{
    public abstract void Write(JsonBuffer buffer, T value);

    public static LeafWriter<T> For(OutputField field)
    {
        var leaf = (ILeafType)field.Type.Nullable();
        if (field.Formatter is { } formatter) return new FormattedLeafWriter<T>(leaf, formatter);
        if (leaf is IScalarWriter<T> scalar) return new ScalarLeafWriter<T>(scalar);
        var underlying = Nullable.GetUnderlyingType(typeof(T));
        if (leaf is EnumType && (underlying ?? typeof(T)).IsEnum)
        {
            var writer = typeof(EnumLeafWriter<>).MakeGenericType(underlying ?? typeof(T));
            if (Activator.CreateInstance(writer, leaf) is LeafWriter<T> names) return names;
        }

        if (underlying is not null
            && typeof(IScalarWriter<>).MakeGenericType(underlying).IsInstanceOfType(leaf)
            && Activator.CreateInstance(typeof(NullableLeafWriter<>).MakeGenericType(underlying), leaf) is { } nullable)
        {
            return (LeafWriter<T>)nullable;
        }

        return new BoxedLeafWriter<T>(leaf);
    }
}

/// <summary>Writes values of one C# type.</summary>
internal interface IScalarWriter<in T>
{
    void Write(JsonBuffer writer, T value);
}

/// <inheritdoc />
internal sealed class ScalarLeafWriter<T>(IScalarWriter<T> scalar) : LeafWriter<T>
{
    public override void Write(JsonBuffer buffer, T value) => scalar.Write(buffer, value);
}

/// <inheritdoc />
internal sealed class NullableLeafWriter<T>(IScalarWriter<T> scalar) : LeafWriter<T?> where T : struct
{
    public override void Write(JsonBuffer buffer, T? value) => scalar.Write(buffer, value.GetValueOrDefault());
}

/// <inheritdoc />
internal sealed class EnumLeafWriter<T>(EnumType type) : LeafWriter<T> where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _names = type.EncodedValues<T>();

    public override void Write(JsonBuffer buffer, T value)
    {
        if (!_names.TryGetValue(value, out var name)) throw LeafCoercionException.ForOutput(type, value);
        buffer.WriteRaw(name);
    }
}

/// <inheritdoc />
internal sealed class BoxedLeafWriter<T>(ILeafType leaf) : LeafWriter<T>
{
    public override void Write(JsonBuffer buffer, T value)
    {
        if (value is not null) leaf.WriteOutput(buffer, value);
    }
}

/// <inheritdoc />
internal sealed class FormattedLeafWriter<T>(ILeafType leaf, Func<object, object> formatter) : LeafWriter<T>
{
    public override void Write(JsonBuffer buffer, T value)
    {
        if (value is not null) leaf.WriteOutput(buffer, formatter(value));
    }
}
