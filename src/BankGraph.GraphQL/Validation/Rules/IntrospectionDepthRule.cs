using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not go from types to their fields and on to their types again and again: each time multiplies the
/// answer by the size of the schema. Chains of <c>ofType</c> do not count, they cannot multiply.
/// </summary>
internal sealed class IntrospectionDepthRule(ValidationContext context) : ValidationRule(context)
{
    private const int MaxLists = 3;

    private readonly Dictionary<string, int> _listsBefore = new(StringComparer.Ordinal);
    private readonly Stack<(SelectionSetNode SelectionSet, int Lists)> _pending = [];

    protected override string? Section => null;

    public override void Enter(ISyntaxNode node)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type", SelectionSet: { } selectionSet }) return;
        _pending.Clear();
        _pending.Push((selectionSet, 0));
        while (_pending.TryPop(out var step) && Context.TrySpend(step.SelectionSet.Selections.Count))
        {
            foreach (var selection in step.SelectionSet.Selections)
            {
                if (Follow(selection, step.Lists)) continue;
                Report(Violation("The maximum depth of introspection was exceeded.", node)
                    .SetCode(ErrorCodes.MaxDepthExceeded));
                return;
            }
        }
    }

    private bool Follow(ISelectionNode selection, int lists)
    {
        switch (selection)
        {
            case FieldNode field:
                if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields") lists++;
                if (field.SelectionSet is { } children) _pending.Push((children, lists));
                break;
            case InlineFragmentNode inline:
                _pending.Push((inline.SelectionSet, lists));
                break;
            case FragmentSpreadNode spread when Context.TryGetFragment(spread.Name.Value, out var fragment):
                if (_listsBefore.TryGetValue(spread.Name.Value, out var before) && before >= lists) break;
                _listsBefore[spread.Name.Value] = lists;
                _pending.Push((fragment.SelectionSet, lists));
                break;
        }

        return lists < MaxLists;
    }
}
