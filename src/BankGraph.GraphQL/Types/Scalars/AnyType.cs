using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>
/// Any value that JSON can say, as <see cref="object"/>: text, <see cref="bool"/>, <see cref="long"/>,
/// <see cref="decimal"/> or <see cref="double"/>, a list, or a dictionary with string keys. Bound with
/// <c>BindRuntimeType&lt;object, AnyType&gt;()</c>.
/// </summary>
public sealed class AnyType() : ScalarType<object>("Any", "Any value that JSON can say.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, object value) => PlainValue.Write(writer, value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out object result)
    {
        var read = PlainValue.From(value);
        result = read ?? "";
        return read is not null;
    }
}
