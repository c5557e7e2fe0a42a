using System.Reflection;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;

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
    private protected ScalarType(string name, string? description) : base(name, description)
    {
        if (GetType().GetCustomAttribute<SpecifiedByAttribute>() is { } attribute)
            SpecifiedBy = new Uri(attribute.Url, UriKind.RelativeOrAbsolute);
    }

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Whether registering the scalar is enough for values of its C# type to become it.</summary>
    public BindingBehavior Bind { get; private protected init; } = BindingBehavior.Explicit;

    /// <summary>
    /// Where the scalar is specified (<c>@specifiedBy</c>); null when nowhere. <c>[SpecifiedBy]</c> on the class says
    /// the same.
    /// </summary>
    public Uri? SpecifiedBy { get; protected set; }

    /// <inheritdoc />
    public abstract object CoerceInput(InputValue value);

    /// <inheritdoc />
    public abstract void WriteOutput(JsonBuffer writer, object value);

    /// <summary>
    /// The literal of a default value: of the scalar's C# type, or of a basic type that says the same.
    /// </summary>
    /// <exception cref="LeafCoercionException">It is no value of the scalar.</exception>
    internal virtual IValueNode ToLiteral(object value)
    {
        using var buffer = new JsonBuffer();
        try
        {
            WriteOutput(buffer, value);
        }
        catch (LeafCoercionException)
        {
            // Attributes cannot hold a date or a decimal, but its text.
            var literal = PlainValue.ToLiteral(value);
            CoerceInput(new InputValue(literal));
            return literal;
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return JsonLiteral.From(document.RootElement);
    }
}

/// <summary>Whether values of a C# type become a scalar without anybody saying so.</summary>
public enum BindingBehavior
{
    /// <summary>As soon as the scalar is registered.</summary>
    Implicit,

    /// <summary>Only when <c>BindRuntimeType</c> says so.</summary>
    Explicit,
}
