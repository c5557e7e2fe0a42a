using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation.Limits;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not go from types to their fields and on to their types again and again: each time multiplies the
/// answer by the size of the schema. Chains of <c>ofType</c> cannot multiply, and only their depth counts.
/// </summary>
internal sealed class IntrospectionDepthRule(ValidationContext context) : LimitRule(context)
{
    private readonly Dictionary<string, (int Lists, int Depth)> _before = new(StringComparer.Ordinal);
    private readonly Stack<(SelectionSetNode SelectionSet, int Lists, int Depth)> _pending = [];

    public override void Enter(ISyntaxNode node)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type", SelectionSet: { } selectionSet }) return;
        _pending.Clear();
        _pending.Push((selectionSet, 0, 0));
        while (_pending.TryPop(out var step) && Context.TrySpend(step.SelectionSet.Selections.Count))
        {
            foreach (var selection in step.SelectionSet.Selections)
            {
                if (!Follow(selection, step.Lists, step.Depth, node)) return;
            }
        }
    }

    private bool Follow(ISelectionNode selection, int lists, int depth, ISyntaxNode root)
    {
        switch (selection)
        {
            case FieldNode field:
                if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields") lists++;
                if (!IsAllowed(lists, ++depth, root)) return false;
                if (field.SelectionSet is { } children) _pending.Push((children, lists, depth));
                break;
            case InlineFragmentNode inline:
                _pending.Push((inline.SelectionSet, lists, depth));
                break;
            case FragmentSpreadNode spread when Context.TryGetFragment(spread.Name.Value, out var fragment):
                if (!IsDeeperThanBefore(spread.Name.Value, lists, depth)) break;
                _pending.Push((fragment.SelectionSet, lists, depth));
                break;
        }

        return true;
    }

    private bool IsDeeperThanBefore(string fragment, int lists, int depth)
    {
        if (_before.TryGetValue(fragment, out var before))
        {
            if (before.Lists >= lists && before.Depth >= depth) return false;
            (lists, depth) = (Math.Max(lists, before.Lists), Math.Max(depth, before.Depth));
        }

        _before[fragment] = (lists, depth);
        return true;
    }

    private bool IsAllowed(int lists, int depth, ISyntaxNode root)
    {
        var options = Context.Options;
        if (lists > options.MaxIntrospectionLists)
        {
            Tell(options.MaxIntrospectionLists, nameof(RequestExecutorOptions.MaxIntrospectionLists), root);
            return false;
        }

        if (depth <= options.MaxIntrospectionDepth) return true;
        Tell(options.MaxIntrospectionDepth, nameof(RequestExecutorOptions.MaxIntrospectionDepth), root);
        return false;
    }

    private void Tell(int maximum, string limit, ISyntaxNode root) => Tell(
        "The maximum depth of introspection was exceeded.", limit, maximum, root, ErrorCodes.MaxDepthExceeded);
}
