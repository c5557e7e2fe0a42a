using System.Diagnostics.CodeAnalysis;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>One name of an enum type.</summary>
/// <param name="name">The name as documents write it.</param>
/// <param name="value">The C# value behind it.</param>
public sealed class EnumValue(string name, object value) : INamedMember
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>The C# value.</summary>
    public object Value { get; } = value;

    /// <summary>The description that introspection and the printed schema show.</summary>
    public string? Description { get; set; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The directives written on it, besides <c>@deprecated</c>.</summary>
    public List<DirectiveNode> Directives { get; } = [];
}

/// <summary>An enum type (section 3.9).</summary>
public sealed class EnumType(string name, string? description = null) : NamedType(name, description), ILeafType
{
    private readonly Dictionary<object, byte[]> _encoded = [];

    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The names, in declaration order.</summary>
    public FieldCollection<EnumValue> Values { get; } = new();

    /// <summary>Finds the name of a C# value.</summary>
    public bool TryGetName(object value, [NotNullWhen(true)] out string? name)
    {
        name = Values.FirstOrDefault(candidate => candidate.Value.Equals(value))?.Name;
        return name is not null;
    }

    /// <inheritdoc />
    public object CoerceInput(InputValue value)
    {
        // Section 3.9: a literal must be an enum token; variables travel as JSON strings.
        var isName = value.Kind == InputKind.Enum || (value.IsJson && value.Kind == InputKind.String);
        return isName && Values.TryGet(value.GetText(), out var found)
            ? found.Value
            : throw LeafCoercionException.ForInput(this, value);
    }

    /// <inheritdoc />
    public void WriteOutput(JsonBuffer writer, object value)
    {
        if (!_encoded.TryGetValue(value, out var utf8)) throw LeafCoercionException.ForOutput(this, value);
        writer.WriteRaw(utf8);
    }

    /// <summary>The values of one C# enum, encoded.</summary>
    internal Dictionary<T, byte[]> EncodedValues<T>() where T : struct, Enum =>
        _encoded.Where(pair => pair.Key is T).ToDictionary(pair => (T)pair.Key, pair => pair.Value);

    internal void Add(EnumValue value)
    {
        Values.Add(value);
        // Two names of one C# value: the first is the one that is written.
        _encoded.TryAdd(value.Value, System.Text.Encoding.UTF8.GetBytes($"\"{value.Name}\""));
    }
}
