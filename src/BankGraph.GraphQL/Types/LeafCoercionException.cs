using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types;

/// <summary>A value cannot be read or written as a scalar or enum; it becomes an error of its field.</summary>
public class LeafCoercionException(string message) : Exception(message)
{
    internal static LeafCoercionException ForInput(NamedType type, InputValue value) =>
        new($"{type.Name} cannot represent the given value of kind `{value.Kind}`.");

    // The value itself stays out of the message: it may be personal data.
    internal static LeafCoercionException ForOutput(NamedType type, object value) =>
        new($"{type.Name} cannot represent a value of the C# type `{value.GetType().Name}`.");
}

/// <summary>Thrown by a scalar to say, in words that the client may read, why a value is none of its values.</summary>
/// <param name="message">The reason.</param>
/// <param name="type">The scalar.</param>
public sealed class SerializationException(string message, IType type) : LeafCoercionException(message)
{
    /// <summary>The scalar.</summary>
    public IType Type { get; } = type;
}
