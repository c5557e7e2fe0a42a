using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects one root field, whatever its variables say, and no introspection field (section 5.2.4.1).
/// </summary>
internal sealed class SingleRootFieldRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Single-Root-Field";

    public override void Enter(ISyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation is not OperationType.Subscription) return;
        if (Context.Schema.SubscriptionType is not { } root) return;
        var fields = CollectFields(root, operation.SelectionSet);
        if (fields is null) return;
        if (fields.DistinctBy(field => field.ResponseName).Count() != 1)
        {
            var error = Violation("Subscription operations must have exactly one root field.", operation);
            foreach (var field in fields) error.At(field);
            Report(error);
        }

        if (fields.Find(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)) is { } introspection)
        {
            Report(Violation("Subscriptions must not select an introspection field at their root.", introspection));
        }
    }

    /// <summary>CollectSubscriptionFields of the specification; null when the fields depend on a condition.</summary>
    private List<FieldNode>? CollectFields(ObjectType root, SelectionSetNode selectionSet)
    {
        var fields = new List<FieldNode>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<SelectionSetNode>([selectionSet]);
        while (pending.TryDequeue(out var set) && Context.TrySpend(set.Selections.Count))
        {
            foreach (var selection in set.Selections)
            {
                if (IsConditional(selection)) return null;
                if (selection is FieldNode field) fields.Add(field);
                else if (Spread(selection, root, visited) is { } spread) pending.Enqueue(spread);
            }
        }

        return fields;
    }

    private bool IsConditional(ISelectionNode selection)
    {
        if (!selection.Directives.Any(directive => directive.Name.Value is "skip" or "include")) return false;
        Report(Violation("`@skip` and `@include` cannot stand at the root of a subscription.", selection));
        return true;
    }

    private SelectionSetNode? Spread(ISelectionNode selection, ObjectType root, HashSet<string> visited)
    {
        switch (selection)
        {
            case InlineFragmentNode inline:
                return Applies(inline.TypeCondition, root) ? inline.SelectionSet : null;
            case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                if (!Context.TryGetFragment(spread.Name.Value, out var fragment)) return null;
                return Applies(fragment.TypeCondition, root) ? fragment.SelectionSet : null;
            default:
                return null;
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType root) =>
        condition is null
        || (Context.FindComposite(condition) is { } type && Context.Schema.GetPossibleTypes(type).Contains(root));
}
