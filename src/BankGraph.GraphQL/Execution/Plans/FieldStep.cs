using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>One field of a selection set.</summary>
internal sealed class FieldStep
{
    private readonly Condition[]? _conditions;

    public FieldStep(
        string responseName,
        OutputField field,
        IReadOnlyList<FieldNode> nodes,
        Condition[]? conditions,
        ArgumentPlan arguments)
    {
        ResponseName = responseName;
        Field = field;
        Nodes = nodes;
        _conditions = conditions;
        Arguments = arguments;
        Shape = ValueShape.Of(field.Type);
        FirstName = Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(responseName)}\":");
        NextName = [(byte)',', .. FirstName];
    }

    public string ResponseName { get; }

    public OutputField Field { get; }

    public IReadOnlyList<FieldNode> Nodes { get; }

    public ArgumentPlan Arguments { get; }

    public ValueShape Shape { get; }

    /// <summary>The name and colon, for the first field of an object.</summary>
    public byte[] FirstName { get; }

    /// <summary>The same with a comma before it.</summary>
    public byte[] NextName { get; }

    public bool IsTypeName { get; init; }

    /// <summary>What is selected below; null for a leaf.</summary>
    public ChildSelections? Children { get; set; }

    public bool IsIncluded(ulong flags)
    {
        if (_conditions is null) return true;
        foreach (var condition in _conditions)
        {
            if (condition.IsMet(flags)) return true;
        }

        return false;
    }
}

/// <summary>The selections below a field, one plan for each object type that its value may have.</summary>
internal sealed class ChildSelections(Func<ObjectType, SelectionSetPlan> compile)
{
    private readonly ConcurrentDictionary<ObjectType, SelectionSetPlan> _plans = new();
    private SelectionSetPlan? _last;

    public SelectionSetPlan For(ObjectType type)
    {
        // Most fields only ever have one type.
        var last = _last;
        if (last is not null && ReferenceEquals(last.Type, type)) return last;
        return _last = _plans.GetOrAdd(type, compile);
    }
}

/// <summary>What kind of JSON a type becomes.</summary>
internal enum ShapeKind
{
    Leaf,
    List,
    Object,
    Abstract,
}

/// <summary>A type, taken apart once for writing.</summary>
internal sealed class ValueShape
{
    private ValueShape(IType type)
    {
        IsNonNull = type is NonNullType;
        switch (type.Nullable())
        {
            case ListType list:
                Kind = ShapeKind.List;
                Element = Of(list.ElementType);
                break;
            case ILeafType leaf:
                Kind = ShapeKind.Leaf;
                Leaf = leaf;
                break;
            case ObjectType found:
                Kind = ShapeKind.Object;
                Object = found;
                break;
            default:
                Kind = ShapeKind.Abstract;
                break;
        }

        NamedType = type.NamedType;
    }

    public ShapeKind Kind { get; }

    public bool IsNonNull { get; }

    public ValueShape? Element { get; }

    public ILeafType? Leaf { get; }

    public ObjectType? Object { get; }

    public NamedType NamedType { get; }

    public static ValueShape Of(IType type) => new(type);
}

/// <summary>The arguments of a field: known already, or to be coerced once per request.</summary>
/// <param name="Constant">The values, when no variable is involved.</param>
/// <param name="Slot">Where a request keeps the values otherwise; -1 for constants.</param>
internal readonly record struct ArgumentPlan(object?[]? Constant, int Slot);
