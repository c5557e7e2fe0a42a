using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>A variable that an operation declares.</summary>
internal sealed record VariableDefinition(
    string Name, IType Type, IValueNode? DefaultValue, VariableDefinitionNode Node)
{
    /// <summary>The name as JSON has it.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);

    /// <summary>
    /// Whether it must not be null: its type says so, or it decides what is selected. With a default it may stand there
    /// although its type allows null, and yet be given as null (section 5.8.5).
    /// </summary>
    public bool IsRequired => Type is NonNullType || IsCondition;

    /// <summary>Whether a <c>@skip</c> or <c>@include</c> depends on it.</summary>
    public bool IsCondition { get; init; }
}

/// <summary>The variables that an operation declares; each owns a position.</summary>
internal sealed class VariableDefinitions(VariableDefinition[] all)
{
    // Up to here looking at each is faster than hashing a name.
    private const int Few = 8;

    private readonly Dictionary<string, int>? _positions = all.Length <= Few
        ? null
        : all.Index().ToDictionary(pair => pair.Item.Name, pair => pair.Index, StringComparer.Ordinal);

    public int Count => all.Length;

    public VariableDefinition this[int position] => all[position];

    /// <summary>The position of a variable; -1 for none of this operation.</summary>
    public int PositionOf(string name)
    {
        if (_positions is not null) return _positions.GetValueOrDefault(name, -1);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Name == name) return i;
        }

        return -1;
    }

    /// <summary>The position of the variable that a member of the variables' JSON is for.</summary>
    public int PositionOf(JsonProperty member)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(member);
        if (_positions is not null || name.Contains((byte)'\\'))
            return TextOf(member) is { } text ? PositionOf(text) : -1;
        for (var i = 0; i < all.Length; i++)
        {
            if (name.SequenceEqual(all[i].Utf8Name)) return i;
        }

        return -1;
    }

    // An escape may name half a character; no variable is called so.
    private static string? TextOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
