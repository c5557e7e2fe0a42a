using System.Runtime.InteropServices;
using System.Text.Json;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution;

/// <summary>The kinds of value that a document or its variables can carry.</summary>
public enum InputKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>A number without fraction or exponent.</summary>
    Int,

    /// <summary>A number with fraction or exponent.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An enum name; only literals have this kind.</summary>
    Enum,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A variable; only literals have this kind.</summary>
    Variable,
}

/// <summary>
/// A value on its way in: a literal of the document or a JSON value of the variables. Coercion reads both through this
/// one view, so that a rule is written once.
/// </summary>
public readonly struct InputValue
{
    private readonly IValueNode? _literal;
    private readonly JsonElement _json;

    /// <summary>Views a literal.</summary>
    public InputValue(IValueNode literal)
    {
        _literal = literal;
        Kind = literal switch
        {
            NullValueNode => InputKind.Null,
            IntValueNode => InputKind.Int,
            FloatValueNode => InputKind.Float,
            StringValueNode => InputKind.String,
            BooleanValueNode => InputKind.Boolean,
            EnumValueNode => InputKind.Enum,
            ListValueNode => InputKind.List,
            ObjectValueNode => InputKind.Object,
            _ => InputKind.Variable,
        };
    }

    /// <summary>Views a JSON value.</summary>
    public InputValue(JsonElement json)
    {
        _json = json;
        Kind = json.ValueKind switch
        {
            JsonValueKind.Number =>
                JsonMarshal.GetRawUtf8Value(json).IndexOfAny(".eE"u8) < 0 ? InputKind.Int : InputKind.Float,
            JsonValueKind.String => InputKind.String,
            JsonValueKind.True or JsonValueKind.False => InputKind.Boolean,
            JsonValueKind.Array => InputKind.List,
            JsonValueKind.Object => InputKind.Object,
            _ => InputKind.Null,
        };
    }

    /// <summary>What the value is.</summary>
    public InputKind Kind { get; }

    /// <summary>Whether the value came as JSON.</summary>
    public bool IsJson => _literal is null;

    /// <summary>The literal, when the value came from the document.</summary>
    public IValueNode? Literal => _literal;

    /// <summary>The JSON, when the value came from the variables.</summary>
    public JsonElement Json => _json;

    /// <summary>Whether a boolean is true.</summary>
    public bool GetBoolean() => _literal is BooleanValueNode node ? node.Value : _json.GetBoolean();

    /// <summary>The text of a string or enum, or the digits of a number as written.</summary>
    public string GetText() => _literal switch
    {
        StringValueNode node => node.Value,
        EnumValueNode node => node.Value,
        IntValueNode node => node.Value,
        FloatValueNode node => node.Value,
        VariableNode node => node.Name.Value,
        null => Kind == InputKind.String ? JsonText.Of(_json) : _json.GetRawText(),
        _ => "",
    };

    /// <summary>The elements of a list.</summary>
    public IEnumerable<InputValue> GetItems() => _literal is ListValueNode list
        ? list.Items.Select(item => new InputValue(item))
        : _json.EnumerateArray().Select(item => new InputValue(item));

    /// <summary>The fields of an object.</summary>
    public IEnumerable<KeyValuePair<string, InputValue>> GetFields() => _literal is ObjectValueNode node
        ? node.Fields.Select(field => KeyValuePair.Create(field.Name.Value, new InputValue(field.Value)))
        : _json.EnumerateObject()
            .Select(field => KeyValuePair.Create(JsonText.NameOf(field), new InputValue(field.Value)));
}
