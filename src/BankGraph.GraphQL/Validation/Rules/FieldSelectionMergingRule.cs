using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Merging;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields of one response name can be merged into one (section 5.3.2).
/// <para>
/// The specification compares fields pair by pair, and again below each pair. Here all fields that meet under one
/// response name are compared at once: having the same type shape, and having the same name and arguments, are
/// equivalences, so that comparing each with the first is enough. Fields on different object types never meet in one
/// object; those split into one group for each object type, which the fields on abstract types join, and only the type
/// shapes are compared across the groups. What is selected below a group is merged and checked in turn, once for every
/// set of selection sets that comes together, however many ways lead to it.
/// </para>
/// </summary>
internal sealed class FieldSelectionMergingRule(ValidationContext context) : ValidationRule(context)
{
    private readonly SelectionIndex _index = new(context);
    private readonly HashSet<(MergedSelections, bool)> _seen = [];
    private readonly Queue<(MergedSelections Selections, bool ShapeOnly)> _pending = [];
    private readonly HashSet<(FieldNode, FieldNode)> _sameArguments = [];
    private readonly HashSet<(FieldNode, FieldNode)> _reported = [];

    protected override string Section => "sec-Field-Selection-Merging";

    public override void Finish()
    {
        foreach (var operation in Context.References.Operations) Check(operation.Definition);

        // What operations spread has been checked with them; the rest is unused, but may still be told.
        foreach (var fragment in Context.References.Fragments)
        {
            if (!_index.Contains(fragment.Definition.SelectionSet)) Check(fragment.Definition);
        }
    }

    private void Check(IExecutableDefinitionNode definition)
    {
        Enqueue([_index.Of(definition)], shapeOnly: false);
        while (!Context.IsDone && _pending.TryDequeue(out var next))
        {
            var fields = _index.Expand(next.Selections.Contents);
            foreach (var group in fields.GroupBy(field => field.Node.ResponseName, StringComparer.Ordinal))
            {
                if (Context.IsDone) return;
                CheckGroup([.. group], next.ShapeOnly);
            }
        }
    }

    private void CheckGroup(FieldUse[] group, bool shapeOnly)
    {
        if (group.Length > 1 && FindShapeConflict(group) is { } conflict)
        {
            ReportConflict(conflict.First, conflict.Second);
            return;
        }

        var objects = group.Where(use => use.ParentType is ObjectType).ToLookup(use => use.ParentType);
        if (shapeOnly || objects.Count < 2)
        {
            if (shapeOnly || HaveSameFields(group)) EnqueueBelow(group, shapeOnly);
            return;
        }

        EnqueueBelow(group, shapeOnly: true);
        var others = group.Where(use => use.ParentType is not ObjectType).ToArray();
        foreach (var onOneType in objects)
        {
            FieldUse[] together = [.. others, .. onOneType];
            if (!Context.TrySpend(together.Length)) return;
            if (HaveSameFields(together)) EnqueueBelow(together, shapeOnly: false);
        }
    }

    private static (FieldUse First, FieldUse Second)? FindShapeConflict(FieldUse[] group)
    {
        FieldUse? first = null;
        foreach (var use in group)
        {
            if (use.Definition is not { } definition) continue;
            first ??= use;
            if (first.Definition is { } other && !HaveSameShape(other.Type, definition.Type)) return (first, use);
        }

        return null;
    }

    /// <summary>SameResponseShape of the specification, without what is selected below.</summary>
    private static bool HaveSameShape(IType left, IType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.NullableType, b.NullableType),
        (ListType a, ListType b) => HaveSameShape(a.ElementType, b.ElementType),
        (NamedType a, NamedType b) => ReferenceEquals(a, b) || (a.IsComposite() && b.IsComposite()),
        _ => false,
    };

    private bool HaveSameFields(FieldUse[] group)
    {
        for (var i = 1; i < group.Length; i++)
        {
            if (IsSameField(group[0].Node, group[i].Node)) continue;
            ReportConflict(group[0], group[i]);
            return false;
        }

        return true;
    }

    private bool IsSameField(FieldNode first, FieldNode second)
    {
        if (first.Name.Value != second.Name.Value || first.Arguments.Count != second.Arguments.Count) return false;
        if (first.Arguments.Count == 0 || _sameArguments.Contains((first, second))) return true;
        return SyntaxComparer.Equals(first.Arguments, second.Arguments) && _sameArguments.Add((first, second));
    }

    private void EnqueueBelow(FieldUse[] group, bool shapeOnly)
    {
        var below = group.Select(_index.Below).OfType<SelectionContent>().ToArray();
        if (below.Length > 0 && Context.TrySpend(below.Length)) Enqueue(below, shapeOnly);
    }

    private void Enqueue(SelectionContent[] contents, bool shapeOnly)
    {
        var selections = new MergedSelections(contents);
        if (shapeOnly && _seen.Contains((selections, false))) return;
        if (_seen.Add((selections, shapeOnly))) _pending.Enqueue((selections, shapeOnly));
    }

    private void ReportConflict(FieldUse first, FieldUse second)
    {
        if (!_reported.Add((first.Node, second.Node))) return;
        Report(Violation("Encountered fields for the same object that cannot be merged.", first.Node)
            .At(second.Node)
            .SetExtension("responseName", first.Node.ResponseName)
            .SetExtension("field1", first.Node.Name.Value)
            .SetExtension("field2", second.Node.Name.Value)
            .SetExtension("declaringType1", first.ParentType?.Name)
            .SetExtension("declaringType2", second.ParentType?.Name)
            .SetExtension("type1", first.Definition?.Type.ToString())
            .SetExtension("type2", second.Definition?.Type.ToString()));
    }
}
