using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Types;

/// <summary>
/// Values of no type of their own: what JSON can say, in C#'s basic types, lists, and dictionaries with string keys.
/// </summary>
internal static class PlainValue
{
    private const int Deepest = 64;

    /// <summary>
    /// A literal, or a JSON value, as such a value. Whole numbers become <see cref="long"/>, or
    /// <see cref="BigInteger"/> when they are larger; others <see cref="decimal"/>, or <see cref="double"/> when they
    /// do not fit it exactly.
    /// </summary>
    /// <exception cref="LeafCoercionException">A number is beyond all of those.</exception>
    public static object? From(InputValue value) => value.Kind switch
    {
        InputKind.Null => null,
        InputKind.Boolean => value.GetBoolean(),
        InputKind.Int => WholeNumberOf(value.GetText()),
        InputKind.Float => FractionOf(value.GetText()),
        InputKind.List => value.GetItems().Select(From).ToList(),
        InputKind.Object => ToDictionary(value.GetFields()),
        _ => value.GetText(),
    };

    /// <summary>Such a value as a literal.</summary>
    /// <exception cref="LeafCoercionException">It is none.</exception>
    public static IValueNode ToLiteral(object value)
    {
        using var buffer = new JsonBuffer();
        Write(buffer, value);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return JsonLiteral.From(document.RootElement);
    }

    /// <summary>Writes such a value.</summary>
    /// <exception cref="LeafCoercionException">It is none, or is nested too deeply.</exception>
    public static void Write(JsonBuffer buffer, object? value, int depth = 0)
    {
        if (depth > Deepest) throw new LeafCoercionException("The value is nested too deeply.");
        switch (value)
        {
            case null:
                buffer.WriteNull();
                break;
            case string text:
                buffer.WriteString(text);
                break;
            case bool flag:
                buffer.WriteBoolean(flag);
                break;
            case double number when double.IsFinite(number):
                buffer.WriteNumber(number);
                break;
            case float number when float.IsFinite(number):
                buffer.WriteNumber(number);
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger or decimal:
                WriteNumber(buffer, (IFormattable)value);
                break;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } json:
                buffer.WriteRaw(Encoding.UTF8.GetBytes(json.GetRawText()));
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                WriteMembers(buffer, members, depth + 1);
                break;
            case IEnumerable items:
                WriteItems(buffer, items, depth + 1);
                break;
            default:
                throw new LeafCoercionException(
                    $"A value of the C# type `{value.GetType().Name}` cannot be written as plain JSON.");
        }
    }

    private static object WholeNumberOf(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : (object)BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static object FractionOf(string digits)
    {
        if (ExactDecimal.TryParse(digits, out var exact)) return exact;
        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? (object)number : throw new LeafCoercionException("The number is too large.");
    }

    private static Dictionary<string, object?> ToDictionary(IEnumerable<KeyValuePair<string, InputValue>> fields)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in fields) result[name] = From(value);
        return result;
    }

    private static void WriteNumber(JsonBuffer buffer, IFormattable number) =>
        buffer.WriteRaw(Encoding.UTF8.GetBytes(number.ToString(null, CultureInfo.InvariantCulture)));

    private static void WriteMembers(
        JsonBuffer buffer, IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        var isFirst = true;
        buffer.WriteByte((byte)'{');
        foreach (var (name, value) in members)
        {
            if (!isFirst) buffer.WriteByte((byte)',');
            isFirst = false;
            buffer.WriteString(name);
            buffer.WriteByte((byte)':');
            Write(buffer, value, depth);
        }

        buffer.WriteByte((byte)'}');
    }

    private static void WriteItems(JsonBuffer buffer, IEnumerable items, int depth)
    {
        var isFirst = true;
        buffer.WriteByte((byte)'[');
        foreach (var item in items)
        {
            if (!isFirst) buffer.WriteByte((byte)',');
            isFirst = false;
            Write(buffer, item, depth);
        }

        buffer.WriteByte((byte)']');
    }
}
