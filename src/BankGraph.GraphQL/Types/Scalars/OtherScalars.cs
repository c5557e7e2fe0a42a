using System.Globalization;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>
/// A universally unique identifier, RFC 4122; read in any of .NET's spellings, written with hyphens.
/// </summary>
public sealed class UuidType : ScalarType<Guid>
{
    /// <summary>The scalar as the published specification has it.</summary>
    public UuidType() : base("UUID", "A universally unique identifier.") =>
        SpecifiedBy = new Uri("https://tools.ietf.org/html/rfc4122");

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, Guid value) => writer.WriteQuoted(value, "D", 36);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out Guid result)
    {
        result = default;
        return value.Kind == InputKind.String
            && value.GetText() is var text
            && !text.Any(char.IsWhiteSpace)
            && Guid.TryParse(text, CultureInfo.InvariantCulture, out result);
    }
}

/// <summary>A uniform resource locator, RFC 3986.</summary>
public sealed class UrlType : ScalarType<Uri>
{
    private static readonly Uri Nowhere = new("about:blank");

    /// <summary>The scalar as the published specification has it.</summary>
    public UrlType() : base("URL", "An absolute or relative URL.") =>
        SpecifiedBy = new Uri("https://tools.ietf.org/html/rfc3986");

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, Uri value) =>
        writer.WriteString(value.IsAbsoluteUri ? value.AbsoluteUri : value.ToString());

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out Uri result)
    {
        result = Nowhere;
        if (value.Kind != InputKind.String || value.GetText() is not { } text) return false;

        // On some systems .NET would take a path for a file.
        var kind = text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute;
        if (!Uri.TryCreate(text, kind, out var parsed)) return false;
        result = parsed;
        return true;
    }
}

/// <summary>Any JSON value.</summary>
public sealed class JsonType() : ScalarType<JsonElement>("JSON", "Any JSON value.")
{
    // The parser has bounded the nesting already.
    private static readonly JsonDocumentOptions DeepEnough = new() { MaxDepth = 1024 };

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, JsonElement value) => PlainValue.Write(writer, value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out JsonElement result)
    {
        if (value.IsJson)
        {
            result = value.Json.Clone();
            return true;
        }

        using var buffer = new JsonBuffer();
        WriteLiteral(buffer, value);
        using var document = JsonDocument.Parse(buffer.WrittenMemory, DeepEnough);
        result = document.RootElement.Clone();
        return true;
    }

    private static void WriteLiteral(JsonBuffer buffer, InputValue value)
    {
        switch (value.Kind)
        {
            case InputKind.Null:
                buffer.WriteNull();
                break;
            case InputKind.Boolean:
                buffer.WriteBoolean(value.GetBoolean());
                break;
            case InputKind.Int or InputKind.Float:
                buffer.WriteRaw(System.Text.Encoding.UTF8.GetBytes(value.GetText()));
                break;
            case InputKind.List:
                // A literal here.
                WriteMembers(buffer, "[]", ((ListValueNode)value.Literal!).Items, item => (null, item));
                break;
            case InputKind.Object:
                WriteMembers(
                    buffer, "{}", ((ObjectValueNode)value.Literal!).Fields, field => (field.Name.Value, field.Value));
                break;
            default:
                buffer.WriteString(value.GetText());
                break;
        }
    }

    private static void WriteMembers<T>(
        JsonBuffer buffer, string brackets, IReadOnlyList<T> members, Func<T, (string? Name, IValueNode Value)> read)
    {
        buffer.WriteByte((byte)brackets[0]);
        for (var i = 0; i < members.Count; i++)
        {
            var (name, value) = read(members[i]);
            if (i > 0) buffer.WriteByte((byte)',');
            if (name is not null)
            {
                buffer.WriteString(name);
                buffer.WriteByte((byte)':');
            }

            WriteLiteral(buffer, new InputValue(value));
        }

        buffer.WriteByte((byte)brackets[1]);
    }
}
