namespace BankGraph.GraphQL.Language;

/// <summary>
/// Tells whether two pieces of syntax say the same. Places in the text do not count, nor does the order of arguments
/// and of object fields (specification, 2.6 and 2.9.8), nor whether a string is quoted or a block.
/// </summary>
public static class SyntaxComparer
{
    /// <summary>Compares two values; null, for a value that was left out, equals only null.</summary>
    public static bool Equals(IValueNode? left, IValueNode? right)
    {
        if (ReferenceEquals(left, right)) return true;
        return (left, right) switch
        {
            (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
            (IntValueNode a, IntValueNode b) => a.Value == b.Value,
            (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
            (StringValueNode a, StringValueNode b) => a.Value == b.Value,
            (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
            (NullValueNode, NullValueNode) => true,
            (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
            (ListValueNode a, ListValueNode b) => ItemsEqual(a.Items, b.Items),
            (ObjectValueNode a, ObjectValueNode b) => SetsEqual(a.Fields, b.Fields, static field => field.Value),
            _ => false,
        };
    }

    /// <summary>Compares two sets of arguments.</summary>
    public static bool Equals(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return SetsEqual(left, right, static argument => argument.Value);
    }

    /// <summary>Compares two type references.</summary>
    public static bool Equals(ITypeNode? left, ITypeNode? right)
    {
        if (ReferenceEquals(left, right)) return true;
        return (left, right) switch
        {
            (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value,
            (ListTypeNode a, ListTypeNode b) => Equals(a.Type, b.Type),
            (NonNullTypeNode a, NonNullTypeNode b) => Equals(a.Type, b.Type),
            _ => false,
        };
    }

    private static bool ItemsEqual(IReadOnlyList<IValueNode> left, IReadOnlyList<IValueNode> right)
    {
        if (left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!Equals(left[i], right[i])) return false;
        }

        return true;
    }

    private static bool SetsEqual<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, IValueNode> valueOf)
        where T : INamedSyntaxNode
    {
        if (left.Count != right.Count) return false;
        var isSameOrder = true;
        for (var i = 0; i < left.Count && isSameOrder; i++)
        {
            isSameOrder = left[i].Name.Value == right[i].Name.Value;
        }

        if (!isSameOrder)
        {
            // Sorting keeps two long lists in different order from being compared pair by pair.
            left = left.OrderBy(static node => node.Name.Value, StringComparer.Ordinal).ToArray();
            right = right.OrderBy(static node => node.Name.Value, StringComparer.Ordinal).ToArray();
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (left[i].Name.Value != right[i].Name.Value || !Equals(valueOf(left[i]), valueOf(right[i]))) return false;
        }

        return true;
    }
}
