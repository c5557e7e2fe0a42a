using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types;

/// <summary>A type without fields: a scalar or an enum.</summary>
public interface ILeafType : IType
{
    /// <summary>
    /// Turns a literal or a variable's value, never null, into the C# value (sections 3.5 and 3.9, input coercion).
    /// </summary>
    /// <exception cref="LeafCoercionException">The value is not one of this type.</exception>
    object CoerceInput(InputValue value);

    /// <summary>Writes a C# value, never null, as JSON (sections 3.5 and 3.9, result coercion).</summary>
    /// <exception cref="LeafCoercionException">The value is not one of this type.</exception>
    void WriteOutput(JsonBuffer writer, object value);
}

/// <summary>A scalar type (section 3.5).</summary>
public abstract class ScalarType : NamedType, ILeafType
{
    private protected ScalarType(string name, string? description) : base(name, description) { }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar is specified (<c>@specifiedBy</c>); null when nowhere.</summary>
    public string? SpecifiedBy { get; protected init; }

    /// <inheritdoc />
    public abstract object CoerceInput(InputValue value);

    /// <inheritdoc />
    public abstract void WriteOutput(JsonBuffer writer, object value);
}

/// <summary>A scalar whose values are of one C# type.</summary>
/// <typeparam name="T">The C# type that resolvers give and receive.</typeparam>
public abstract class ScalarType<T> : ScalarType, IScalarWriter<T> where T : notnull
{
    /// <summary>Names the scalar.</summary>
    protected ScalarType(string name, string? description = null) : base(name, description) => RuntimeType = typeof(T);

    /// <summary>Reads a literal or a variable; false when it is not a value of this scalar.</summary>
    protected abstract bool TryRead(InputValue value, out T result);

    /// <summary>Writes a value as JSON.</summary>
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

/// <summary>A value cannot be read or written as a scalar or enum; it becomes an error of its field.</summary>
public sealed class LeafCoercionException(string message) : Exception(message)
{
    internal static LeafCoercionException ForInput(NamedType type, InputValue value) =>
        new($"{type.Name} cannot represent the given value of kind `{value.Kind}`.");

    // The value itself stays out of the message: it may be personal data.
    internal static LeafCoercionException ForOutput(NamedType type, object value) =>
        new($"{type.Name} cannot represent a value of the C# type `{value.GetType().Name}`.");
}
