using System.Diagnostics.CodeAnalysis;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>
/// A scalar of one's own, written as one kind of literal. Variables come as the literal that says the same, so that
/// both are read by the same rule.
/// </summary>
/// <typeparam name="TRuntimeType">The C# type that resolvers give and receive.</typeparam>
/// <typeparam name="TLiteral">
/// The kind of literal, such as <see cref="StringValueNode"/>; <see cref="IValueNode"/> for several kinds.
/// </typeparam>
public abstract class ScalarType<TRuntimeType, TLiteral> : ScalarType<TRuntimeType>
    where TRuntimeType : notnull
    where TLiteral : IValueNode
{
    /// <summary>Names the scalar.</summary>
    /// <param name="name">The name in the schema.</param>
    /// <param name="bind">Whether registering it binds it to its C# type.</param>
    protected ScalarType(string name, BindingBehavior bind = BindingBehavior.Explicit) : base(name) => Bind = bind;

    /// <summary>Whether a literal can be one of this scalar; parsing may still refuse it.</summary>
    protected virtual bool IsInstanceOfType(TLiteral valueSyntax) => true;

    /// <summary>Whether a C# value is one of this scalar, coming in or going out.</summary>
    protected virtual bool IsInstanceOfType(TRuntimeType runtimeValue) => true;

    /// <summary>Reads a literal.</summary>
    /// <exception cref="SerializationException">It is none of this scalar.</exception>
    protected abstract TRuntimeType ParseLiteral(TLiteral valueSyntax);

    /// <summary>Writes a C# value as a literal.</summary>
    protected abstract TLiteral ParseValue(TRuntimeType runtimeValue);

    /// <summary>
    /// Writes a serialized value as a literal; for default values that C# attributes cannot give in the C# type.
    /// </summary>
    /// <exception cref="SerializationException">It is none of this scalar.</exception>
    public virtual IValueNode ParseResult(object? resultValue) =>
        TryDeserialize(resultValue, out var runtimeValue)
            ? runtimeValue is TRuntimeType value ? ParseValue(value) : NullValueNode.Default
            : throw new SerializationException($"{Name} cannot represent the given default.", this);

    /// <summary>
    /// Turns a C# value into what JSON can say: null, a string, number or boolean, a list, or a dictionary of those.
    /// </summary>
    public virtual bool TrySerialize(object? runtimeValue, out object? resultValue)
    {
        resultValue = null;
        if (runtimeValue is null) return true;
        if (runtimeValue is not TRuntimeType value || !IsInstanceOfType(value)) return false;
        resultValue = PlainValue.From(new InputValue(ParseValue(value)));
        return true;
    }

    /// <summary>Turns a serialized value back into the C# value.</summary>
    public virtual bool TryDeserialize(object? resultValue, out object? runtimeValue)
    {
        runtimeValue = null;
        if (resultValue is null) return true;
        if (resultValue is TRuntimeType value && IsInstanceOfType(value))
        {
            runtimeValue = value;
            return true;
        }

        if (!TryParse(PlainValue.ToLiteral(resultValue), out var parsed)) return false;
        runtimeValue = parsed;
        return true;
    }

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, TRuntimeType value)
    {
        if (!TrySerialize(value, out var result)) throw LeafCoercionException.ForOutput(this, value);
        PlainValue.Write(writer, result);
    }

    /// <inheritdoc />
    protected sealed override bool TryRead(InputValue value, out TRuntimeType result) =>
        TryParse(value.Literal ?? JsonLiteral.From(value.Json), out result!); // Not read when the answer is false.

    private bool TryParse(IValueNode literal, [NotNullWhen(true)] out TRuntimeType? value)
    {
        value = default;
        if (literal is not TLiteral typed || !IsInstanceOfType(typed)) return false;
        try
        {
            value = ParseLiteral(typed);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }

        return IsInstanceOfType(value);
    }

    /// <summary>The literal of a default value, in the C# type or serialized.</summary>
    internal sealed override IValueNode ToLiteral(object value) =>
        value is TRuntimeType typed && IsInstanceOfType(typed) ? ParseValue(typed) : ParseResult(value);
}
