using System.Diagnostics.CodeAnalysis;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>Which operation or fragment refers to which variables and fragments.</summary>
internal sealed class DocumentReferences(ValidationContext context)
{
    private readonly List<DefinitionReferences> _operations = [];
    private readonly Dictionary<string, DefinitionReferences> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<DefinitionReferences, IReadOnlyList<DefinitionReferences>> _reachable = [];
    private DefinitionReferences? _current;

    public IReadOnlyList<DefinitionReferences> Operations => _operations;

    /// <summary>The fragments; of several with one name the first.</summary>
    public IReadOnlyCollection<DefinitionReferences> Fragments => _fragments.Values;

    public bool TryGetFragment(string name, [NotNullWhen(true)] out DefinitionReferences? fragment) =>
        _fragments.TryGetValue(name, out fragment);

    /// <summary>Takes note of a node of the walk.</summary>
    public void Enter(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                _current = new DefinitionReferences(operation);
                _operations.Add(_current);
                break;
            case FragmentDefinitionNode fragment:
                _current = new DefinitionReferences(fragment);
                _fragments.TryAdd(fragment.Name.Value, _current);
                break;
            case FragmentSpreadNode spread when _current is not null:
                _current.Selections++;
                _current.Spreads.Add(spread);
                _current.SpreadDepths.Add(context.Position.Depth);
                break;
            case FieldNode when _current is not null:
                _current.Selections++;
                var isIntrospection = context.Position.ParentType is { IsBuiltIn: true };
                if (!isIntrospection) _current.Depth = Math.Max(_current.Depth, context.Position.Depth);
                break;
            case InlineFragmentNode when _current is not null:
                _current.Selections++;
                break;
            case VariableNode variable:
                _current?.Variables.Add(new VariableUsage(variable, context.Position.Input));
                break;
        }
    }

    /// <summary>
    /// The definition itself and every fragment that it spreads, also by way of other fragments; what was found so far
    /// when validation has to end.
    /// </summary>
    public IReadOnlyList<DefinitionReferences> ReachableFrom(DefinitionReferences start)
    {
        if (_reachable.TryGetValue(start, out var known)) return known;
        var found = new List<DefinitionReferences> { start };
        var seen = new HashSet<DefinitionReferences> { start };
        for (var i = 0; i < found.Count && context.TrySpend(1 + found[i].Spreads.Count); i++)
        {
            foreach (var spread in found[i].Spreads)
            {
                if (!_fragments.TryGetValue(spread.Name.Value, out var fragment)) continue;
                if (seen.Add(fragment)) found.Add(fragment);
            }
        }

        _reachable.Add(start, found);
        return found;
    }

    /// <summary>Every use of a variable that happens when an operation is executed.</summary>
    public IEnumerable<VariableUsage> VariablesOf(DefinitionReferences operation)
    {
        foreach (var definition in ReachableFrom(operation))
        {
            if (!context.TrySpend(definition.Variables.Count)) yield break;
            foreach (var usage in definition.Variables) yield return usage;
        }
    }
}
