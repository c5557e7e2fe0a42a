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
        Pure = field.Pure;
        Resolver = field.Resolver;
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

    /// <summary>How the value is read without a resolver context; null when <see cref="Resolver"/> reads it.</summary>
    public PureField? Pure { get; private set; }

    /// <summary>Reads the value, with the middleware of the selection's directives around it.</summary>
    public FieldResolverDelegate? Resolver { get; private set; }

    /// <summary>The directives that the document put on the field, besides those of section 3.13.</summary>
    public IReadOnlyList<DirectiveUse> Directives { get; private set; } = [];

    /// <summary>The directives on the fragments around the field, outermost first.</summary>
    public IReadOnlyList<DirectiveUse> FragmentDirectives { get; set; } = [];

    public bool IsTypeName { get; set; }

    /// <summary>What is selected below; null for a leaf.</summary>
    public ChildSelections? Children { get; set; }

    /// <summary>Puts directives on the selection, before anything runs.</summary>
    public void Carry(IReadOnlyList<DirectiveUse> directives)
    {
        Directives = directives;
        if (directives.All(use => use.Type.Middleware is null)) return;
        if ((Resolver ?? ReadDirectly()) is not { } resolver) return;
        Resolver = DirectivePipeline.Wrap(resolver, directives);
        Pure = null;
        IsTypeName = false;
    }

    public bool IsIncluded(ulong flags)
    {
        if (_conditions is null) return true;
        foreach (var condition in _conditions)
        {
            if (condition.IsMet(flags)) return true;
        }

        return false;
    }

    private FieldResolverDelegate? ReadDirectly() => this switch
    {
        { IsTypeName: true } => context => new ValueTask<object?>(context.ObjectType.Name),
        { Pure: { } pure } => context => new ValueTask<object?>(pure.Read(context.Parent<object>())),
        _ => null,
    };
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
