using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// Selections on a type: what is selected costs the same wherever the same selection sets meet on the same type,
/// however many ways lead there.
/// </summary>
internal sealed class SelectionKey(NamedType type, SelectionSetNode[] selections, ListSize? inheritedSize)
    : IEquatable<SelectionKey>
{
    private readonly NamedType _type = type;
    private readonly SelectionSetNode[] _selections = selections;

    // The arguments that decide about the size belong to the selections; what they mean belongs to the field's type.
    private readonly ListSize? _inheritedSize = inheritedSize;

    public bool Equals(SelectionKey? other) =>
        other is not null
        && ReferenceEquals(_type, other._type)
        && ReferenceEquals(_inheritedSize, other._inheritedSize)
        && _selections.AsSpan().SequenceEqual(other._selections);

    public override bool Equals(object? obj) => Equals(obj as SelectionKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(RuntimeHelpers.GetHashCode(_type));
        foreach (var selection in _selections) hash.Add(RuntimeHelpers.GetHashCode(selection));
        return hash.ToHashCode();
    }
}
