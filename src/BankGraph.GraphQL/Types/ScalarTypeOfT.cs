using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types;

/// <summary>
/// A scalar whose values are of one C# type, read and written without any step between: what is on a hot path derives
/// from this, everything else from <see cref="ScalarType{TRuntimeType, TLiteral}"/>.
/// </summary>
/// <typeparam name="T">The C# type that resolvers give and receive.</typeparam>
public abstract class ScalarType<T> : ScalarType, IScalarWriter<T> where T : notnull
{
    /// <summary>Names the scalar.</summary>
    protected ScalarType(string name, string? description = null) : base(name, description) => RuntimeType = typeof(T);

    /// <summary>Reads a literal or a variable; false when it is not a value of this scalar.</summary>
    protected abstract bool TryRead(InputValue value, out T result);

    /// <summary>Writes a value as JSON.</summary>
    /// <exception cref="LeafCoercionException">The value is not one of this scalar.</exception>
    public abstract void Write(JsonBuffer writer, T value);

    /// <summary>Turns another C# type that a resolver gave into this scalar's; false when it cannot.</summary>
    protected virtual bool TryConvert(object value, out T result)
    {
        result = default!; // Never read: the caller looks at the answer first.
        return false;
    }

    /// <inheritdoc />
    public sealed override object CoerceInput(InputValue value) =>
        TryRead(value, out var result) ? result : throw LeafCoercionException.ForInput(this, value);

    /// <inheritdoc />
    public sealed override void WriteOutput(JsonBuffer writer, object value)
    {
        if (value is T typed || TryConvert(value, out typed)) Write(writer, typed);
        else throw LeafCoercionException.ForOutput(this, value);
    }
}
