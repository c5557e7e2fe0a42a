using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// Finds the fields that are selected on an object type (section 6.3.2). <c>@skip</c> and <c>@include</c> count where
/// they are literal; what a variable decides is taken to be there.
/// </summary>
internal sealed class SelectionCollector(Schema schema, DocumentNode document)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    /// <summary>How many selections have been looked at.</summary>
    public int Visits { get; private set; }

    public IReadOnlyCollection<SelectedField> Collect(ObjectType type, SelectionSetNode[] selections)
    {
        var found = new Dictionary<string, SelectedField>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<SelectionSetNode>(selections);
        while (pending.TryPop(out var set))
        {
            Visits += set.Selections.Count;
            foreach (var selection in set.Selections)
            {
                if (IsLeftOut(selection)) continue;
                switch (selection)
                {
                    case FieldNode field:
                        Add(type, field, found);
                        break;
                    case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                        pending.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode name when spread.Add(name.Name.Value):
                        var fragment = _fragments[name.Name.Value];
                        if (Applies(type, fragment.TypeCondition)) pending.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return found.Values;
    }

    // Introspection is answered from memory, and its depth is bounded by a rule of its own: it costs nothing.
    private void Add(ObjectType type, FieldNode node, Dictionary<string, SelectedField> found)
    {
        var name = node.Name.Value;
        if (name.StartsWith("__", StringComparison.Ordinal)) return;
        if (!found.TryGetValue(node.ResponseName, out var selected))
        {
            if (!schema.TryGetField(type, name, out var definition)) return;
            selected = new SelectedField(definition, node);
            found.Add(node.ResponseName, selected);
        }

        if (node.SelectionSet is { } selections) selected.Selections.Add(selections);
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null
        || condition.Name.Value == type.Name
        || (schema.TryGetType(condition.Name.Value, out var named) && schema.GetPossibleTypes(named).Contains(type));

    private static bool IsLeftOut(ISelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not ("skip" or "include")) continue;
            var value = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value;
            if (value is BooleanValueNode literal && literal.Value == (directive.Name.Value == "skip")) return true;
        }

        return false;
    }
}
