using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>
/// Bytes as base64 text, RFC 4648. Bound with <c>BindRuntimeType&lt;byte[], ByteArrayType&gt;()</c>; without it, an
/// array of bytes is a list of <c>Byte</c>.
/// </summary>
public sealed class ByteArrayType() : ScalarType<byte[]>("ByteArray", "Bytes as base64 text.")
{
    /// <inheritdoc />
    public override void Write(JsonBuffer writer, byte[] value) => writer.WriteString(Convert.ToBase64String(value));

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out byte[] result)
    {
        result = [];
        if (value.Kind != InputKind.String) return false;
        var text = value.GetText();
        var bytes = new byte[text.Length / 4 * 3];
        if (text.AsSpan().ContainsAny(" \t\r\n") || !Convert.TryFromBase64String(text, bytes, out var length))
            return false;
        result = bytes[..length];
        return true;
    }
}
